package org.backorder.sandbox.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Brings a database to the schema of the scripts: roles first, then the migrations, then the grants. */
public final class SchemaMigration {
    private static final List<String> ROLES = List.of("backorder_owner", "backorder_app", "backorder_report");

    private final Path scripts;

    /** From the directory that holds {@code roles.sql}, {@code migration/} and {@code grants/}. */
    public SchemaMigration(Path scripts) {
        this.scripts = scripts;
    }

    /** Makes the roles and the schema, as a superuser, and gives all roles one password. */
    public void roles(Connection superuser, String password) throws IOException, SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(Files.readString(scripts.resolve("roles.sql")));
            for (String role : ROLES) {
                statement.execute("ALTER ROLE " + role + " PASSWORD '" + password.replace("'", "''") + "'");
            }
        }
    }

    /**
     * Runs the scripts that are missing, as the owner.
     *
     * @return how many ran
     * @throws SchemaMismatch when the database was made by other scripts than these
     */
    public int migrate(String url, String owner, String password) throws SchemaMismatch {
        Flyway flyway = Flyway.configure()
                .dataSource(url, owner, password)
                .locations("filesystem:" + scripts.resolve("migration"), "filesystem:" + scripts.resolve("grants"))
                .failOnMissingLocations(true)
                .defaultSchema("backorder")
                .createSchemas(false)
                .placeholderReplacement(false)
                .load();
        try {
            return flyway.migrate().migrationsExecuted;
        } catch (FlywayValidateException e) {
            throw new SchemaMismatch(e);
        }
    }

    /** Everything at once, for a database on which one may be superuser. */
    public int run(String url, String superuser, String password) throws IOException, SQLException, SchemaMismatch {
        try (Connection connection = DriverManager.getConnection(url, superuser, password)) {
            roles(connection, password);
        }
        return migrate(url, ROLES.get(0), password);
    }

    /** The database was made by other scripts than those at hand. */
    public static final class SchemaMismatch extends Exception {
        SchemaMismatch(FlywayValidateException cause) {
            super("the database was made by other migrations than these", cause);
        }
    }
}
