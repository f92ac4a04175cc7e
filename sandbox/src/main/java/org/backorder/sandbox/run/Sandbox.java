package org.backorder.sandbox.run;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import org.backorder.sandbox.database.SandboxDatabase;
import org.backorder.sandbox.database.SchemaMigration;
import org.backorder.sandbox.epp.SandboxRegistry;
import org.backorder.sandbox.mailbox.Mailbox;
import org.backorder.sandbox.scenario.BadCall;
import org.backorder.sandbox.scenario.ScenarioClock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The whole world in one object: database, mail, registry, drop list, control interface and the server under them. The
 * one-command run is a thin main over it, and tests use it as it is.
 */
public final class Sandbox implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sandbox.class);

    private final SandboxOptions options;
    private final DataDirectory data;
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private volatile boolean stopping;
    private volatile @Nullable Running running;

    /** What exists once everything but the servers has started. */
    private record Running(
            Ports ports, SandboxDatabase database, ScenarioClock clock, Servers servers, Surroundings around) {}

    Sandbox(SandboxOptions options) {
        this.options = options;
        this.data = new DataDirectory(options.dataDir());
    }

    /** Starts describing a sandbox around a provisioned server and the scripts of its database. */
    public static SandboxBuilder builder(Path serverHome, Path databaseScripts) {
        return new SandboxBuilder(serverHome, databaseScripts);
    }

    /** Starts everything in order; when a part fails, the ones before it are stopped again. */
    public void start() throws StartFailure {
        try {
            startWorld();
            for (int number = 1; number <= options.nodes(); number++) {
                startServer(number);
            }
            if (options.product()) {
                running().around().publishList();
            }
        } catch (IOException | SQLException | BadCall e) {
            stop();
            throw new StartFailure("the sandbox cannot start: " + e.getMessage(), e);
        } catch (StartFailure e) {
            stop();
            throw e;
        }
    }

    // one lock with stop(): a signal while starting waits for the step under way, and no further step begins
    private synchronized void startWorld() throws StartFailure, IOException, SQLException {
        if (stopping) {
            throw new StartFailure("stopped while starting");
        }
        ServerHome home = new ServerHome(options.serverHome(), options.product());
        home.refuseUnlessProvisioned();
        data.take();
        started.push(data);
        if (options.fresh()) {
            data.empty();
        }
        FreePorts free = new FreePorts();
        Ports ports = free.settle(options.ports());
        SandboxDatabase database =
                SandboxDatabase.start(data.resolve("postgresql"), data.resolve("postgresql.log"), ports.database());
        started.push(database);
        migrate(database);
        ScenarioClock clock = ScenarioClock.in(data.resolve("clock"));
        ServerNodes nodes = new ServerNodes(options, ports, free, database, clock);
        Servers servers = new Servers(home, nodes);
        Surroundings around = Surroundings.start(options, ports, database, clock, started, servers::clients);
        started.push(servers);
        running = new Running(ports, database, clock, servers, around);
    }

    private void migrate(SandboxDatabase database) throws StartFailure, IOException, SQLException {
        SchemaMigration migration = new SchemaMigration(options.databaseScripts());
        try (Connection superuser = database.asSuperuser()) {
            migration.roles(superuser, SandboxDatabase.PASSWORD);
        }
        try {
            int ran = migration.migrate(database.url(), "backorder_owner", SandboxDatabase.PASSWORD);
            LOG.info("{} migrations ran", ran);
        } catch (SchemaMigration.SchemaMismatch e) {
            throw new StartFailure(
                    "The data in " + options.dataDir() + " was made by another version of the schema; start once with"
                            + " -Dbackorder.fresh",
                    e);
        }
    }

    /** Starts the first server again, after {@link #killServer} or {@link #stopServer}. */
    public void startServer() throws StartFailure {
        startServer(1);
    }

    /** Starts a server, 1 or 2, and waits until it serves. */
    public void startServer(int number) throws StartFailure {
        running().servers().start(number);
    }

    /** Kills the first server without warning, as a power cut would. */
    public void killServer() {
        killServer(1);
    }

    /** Kills a server without warning. */
    public void killServer(int number) {
        running().servers().take(number).kill();
    }

    /** Stops a server in order. */
    public void stopServer(int number) {
        running().servers().take(number).stop();
    }

    /** Completes with the exit code when the first server ends by itself or is killed from outside. */
    CompletableFuture<Integer> serverEnded() {
        return running().servers().ended(1);
    }

    /** The panel of the first server. */
    public URI panel() {
        return panel(1);
    }

    /** The panel of a server, 1 or 2. */
    public URI panel(int number) {
        return URI.create("http://127.0.0.1:" + running().servers().http(number) + "/");
    }

    /** The command API of the first server. */
    public URI api() {
        return panel().resolve("api/call.cgi");
    }

    /** The control interface. */
    public URI control() {
        return URI.create("http://127.0.0.1:" + running().ports().sandbox() + "/");
    }

    /** Management and health of the first server. */
    public URI management() {
        return URI.create("http://127.0.0.1:" + running().ports().management() + "/");
    }

    /** The ports in use, every 0 replaced. */
    public Ports ports() {
        return running().ports();
    }

    /** Scenario time. */
    public ScenarioClock clock() {
        return running().clock();
    }

    /** Moves scenario time and answers when every job that became due has run. */
    public void advanceTo(Instant target) throws IOException {
        try {
            running().around().advance().to(target);
        } catch (BadCall e) {
            throw new IOException(e.reason(), e);
        }
    }

    /** The registry, for tests that look into it or storm it. */
    public SandboxRegistry registry() {
        return running().around().registry();
    }

    /** The mail received. */
    public Mailbox mailbox() {
        return running().around().mailbox();
    }

    /** A connection for tests: the schema's owner sees and may do everything in it. */
    public Connection database() throws SQLException {
        return running().database().asOwner();
    }

    /** A connection as one of the roles. */
    public Connection database(String role) throws SQLException {
        return running().database().as(role);
    }

    /** Where it keeps everything. */
    public Path dataDir() {
        return options.dataDir();
    }

    /** Stops everything, the servers first and PostgreSQL last; harmless when done twice. */
    public void stop() {
        stopping = true;
        Running now = running;
        if (now != null) {
            now.servers().refuseStarts();
        }
        stopParts();
    }

    /** True once a stop was asked for. */
    boolean isStopping() {
        return stopping;
    }

    private synchronized void stopParts() {
        while (!started.isEmpty()) {
            AutoCloseable part = started.pop();
            try {
                part.close();
            } catch (Exception e) {
                LOG.warn("{} did not stop cleanly", part.getClass().getSimpleName(), e);
            }
        }
    }

    @Override
    public void close() {
        stop();
    }

    private Running running() {
        Running now = running;
        if (now == null) {
            throw new IllegalStateException("the sandbox has not been started");
        }
        return now;
    }
}
