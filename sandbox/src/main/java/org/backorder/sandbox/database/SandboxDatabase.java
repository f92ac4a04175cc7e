package org.backorder.sandbox.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/**
 * The PostgreSQL of the sandbox: real binaries, a data directory that stays, and the same durability as in production, so that
 * what is measured and what is killed here means something.
 */
public final class SandboxDatabase implements AutoCloseable {
    /** Password of every role of the sandbox; it protects nothing, the port is on loopback. */
    public static final String PASSWORD = "sandbox";

    private static final String NAME = "backorder";

    private final EmbeddedPostgres postgres;

    private SandboxDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /**
     * Starts on the data directory, which is made when it is missing.
     *
     * @param directory of PostgreSQL's own files
     * @param log where its messages go
     * @param port 0 takes a free one
     */
    public static SandboxDatabase start(Path directory, Path log, int port) throws IOException, SQLException {
        Files.createDirectories(directory.getParent());
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(Duration.ofSeconds(60))
                // the same order of text on every machine
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                // the embedded defaults trade durability for speed
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                // whole pages are written again after every checkpoint: with the default a bulk run checkpoints all the
                // time
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("checkpoint_timeout", "15min")
                .setServerConfig("max_connections", "150")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("timezone", "UTC")
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        SandboxDatabase database = new SandboxDatabase(postgres);
        database.createDatabase();
        return database;
    }

    /** The port it listens on. */
    public int port() {
        return postgres.getPort();
    }

    /** JDBC address for a role, with the schema in front. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + NAME + "?currentSchema=backorder";
    }

    /** A connection as the owner of the schema. */
    public Connection asOwner() throws SQLException {
        return as("backorder_owner");
    }

    /** A connection as the superuser, for what no role of the product may do. */
    public Connection asSuperuser() throws SQLException {
        return as("postgres");
    }

    /** A connection as any role. */
    public Connection as(String role) throws SQLException {
        return DriverManager.getConnection(url(), role, PASSWORD);
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }

    private void createDatabase() throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT FROM pg_database WHERE datname = '" + NAME + "'")) {
            if (!found.next()) {
                statement.execute("CREATE DATABASE " + NAME + " TEMPLATE template0");
            }
        }
    }
}
