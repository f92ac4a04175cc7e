package org.backorder.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL with the project's migrations: one cluster per JVM, and for every caller of {@link #fresh()} a database of
 * its own, copied from a migrated template. The cluster does not flush to disk unless asked to; nothing here survives the JVM.
 */
public final class LiveDatabase {
    private static final String TEMPLATE = "backorder_template";
    private static final AtomicInteger COPIES = new AtomicInteger();
    private static final ThreadLocal<List<String>> MADE = ThreadLocal.withInitial(ArrayList::new);
    private static final Queue<Future<String>> SPARE = new ArrayDeque<>();
    private static final ExecutorService COPIER = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "database copier");
        thread.setDaemon(true);
        return thread;
    });
    private static @Nullable EmbeddedPostgres cluster;

    private final Connections connections;
    private final Transactions transactions;

    private LiveDatabase(DataSource physical) {
        this.connections = new Connections(physical);
        this.transactions = new Transactions(connections);
    }

    /** An empty database with the schema. The next one is copied meanwhile: a copy takes longer than most tests. */
    public static LiveDatabase fresh() {
        EmbeddedPostgres running = running();
        String name;
        synchronized (SPARE) {
            Future<String> ready = SPARE.isEmpty() ? COPIER.submit(() -> copy(running)) : SPARE.remove();
            SPARE.add(COPIER.submit(() -> copy(running)));
            name = result(ready);
        }
        MADE.get().add(name);
        return new LiveDatabase(connectingTo(running, name));
    }

    /** One after the other: the server refuses to copy a template somebody else is reading. */
    private static String copy(EmbeddedPostgres running) {
        String name = "backorder_" + COPIES.incrementAndGet();
        admin(running, "CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE + " STRATEGY FILE_COPY");
        return name;
    }

    private static String result(Future<String> copy) {
        try {
            return copy.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("no copy of the template", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Databases this thread has made so far, the last one last. */
    static int made() {
        return MADE.get().size();
    }

    /** Drops those this thread made after the first ones. */
    static void dropAfter(int first) {
        if (made() <= first) {
            return; // most tests need no database, and need not start a cluster for this
        }
        EmbeddedPostgres running = running();
        List<String> later = MADE.get().subList(first, made());
        later.forEach(name -> admin(running, "DROP DATABASE " + name + " WITH (FORCE)"));
        later.clear();
    }

    /** What beans get as their data source; joins the transaction of the calling thread. */
    public DataSource dataSource() {
        return connections;
    }

    /** Transactions of this database. */
    public Transactions transactions() {
        return transactions;
    }

    private static synchronized EmbeddedPostgres running() {
        EmbeddedPostgres running = cluster;
        if (running == null) {
            running = start();
            cluster = running;
        }
        return running;
    }

    private static EmbeddedPostgres start() {
        // benchmarks ask for what production does: -Dbackorder.test.flush=on
        String flush = System.getProperty("backorder.test.flush", "off");
        try {
            EmbeddedPostgres started = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", flush)
                    .setServerConfig("synchronous_commit", flush)
                    .setServerConfig("full_page_writes", flush)
                    .setServerConfig("max_connections", "1000")
                    .start();
            admin(started, "CREATE DATABASE " + TEMPLATE);
            Flyway.configure()
                    .dataSource(connectingTo(started, TEMPLATE))
                    .schemas("backorder")
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DataSource connectingTo(EmbeddedPostgres cluster, String database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"localhost"});
        source.setPortNumbers(new int[] {cluster.getPort()});
        source.setDatabaseName(database);
        source.setUser("postgres");
        source.setCurrentSchema("backorder");
        return source;
    }

    private static void admin(EmbeddedPostgres cluster, String sql) {
        try (Connection connection = cluster.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
