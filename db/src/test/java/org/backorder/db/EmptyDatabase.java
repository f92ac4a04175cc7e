package org.backorder.db;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** A database with the roles and the schema, and no table yet, in a cluster that lives as long as the JVM. */
final class EmptyDatabase {
    static final Path SCRIPTS = Path.of("src/main/resources/db");

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static @Nullable EmbeddedPostgres cluster;

    private final String url;

    private EmptyDatabase(String url) {
        this.url = url;
    }

    static EmptyDatabase create() throws SQLException, IOException {
        EmbeddedPostgres running = running();
        String name = "empty_" + COUNT.incrementAndGet();
        execute(running.getPostgresDatabase().getConnection(), "CREATE DATABASE " + name + " TEMPLATE template0");
        EmptyDatabase database = new EmptyDatabase("jdbc:postgresql://127.0.0.1:" + running.getPort() + "/" + name
                + "?currentSchema=backorder&options=-c%20timezone=UTC");
        execute(database.as("postgres"), Files.readString(SCRIPTS.resolve("roles.sql")));
        return database;
    }

    /** Brings it to the newest schema with the command operators use. */
    EmptyDatabase migrate() {
        Flyway.configure()
                .dataSource(url, "backorder_owner", "")
                .locations("filesystem:" + SCRIPTS.resolve("migration"), "filesystem:" + SCRIPTS.resolve("grants"))
                .defaultSchema("backorder")
                .createSchemas(false)
                .placeholderReplacement(false)
                .load()
                .migrate();
        return this;
    }

    Connection asOwner() throws SQLException {
        return as("backorder_owner");
    }

    Connection as(String role) throws SQLException {
        return DriverManager.getConnection(url, role, "");
    }

    private static void execute(Connection opened, String sql) throws SQLException {
        try (Connection connection = opened;
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static synchronized EmbeddedPostgres running() {
        EmbeddedPostgres running = cluster;
        if (running == null) {
            try {
                running = EmbeddedPostgres.builder()
                        .setLocaleConfig("locale", "C")
                        .setServerConfig("fsync", "off")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            cluster = running;
        }
        return running;
    }
}
