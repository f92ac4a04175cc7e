package org.backorder.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class SchemaGoldenTest {
    private static final Path GOLDEN = Path.of("schema.golden.sql");
    private static final String HEAD =
            "-- The schema after all migrations, for reading and for reviews; never edited by hand.\n\n";
    private static final String REMEDY =
            "%s is not what the migrations make. When the change is meant, write it anew and commit it with the migration: "
                    + "mvn -pl db test -Dtest=SchemaGoldenTest -Dbackorder.golden.write";

    @Test
    void isWhatTheMigrationsMake() throws Exception {
        String made = migrated();
        if (System.getProperty("backorder.golden.write") != null) {
            Files.writeString(GOLDEN, made);
        }
        assertThat(GOLDEN).exists().as(REMEDY, GOLDEN).content().isEqualTo(made);
    }

    @Test
    void isSqlThatMakesTheSameSchema() throws Exception {
        EmptyDatabase database = EmptyDatabase.create();
        try (Connection owner = database.asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("CREATE TABLE flyway_schema_history ()"); // the dump asks to leave it out
            statement.execute(Files.readString(GOLDEN));
            assertThat(withoutCasts(HEAD + SchemaDump.of(owner)).lines())
                    .containsExactlyElementsOf(
                            withoutCasts(Files.readString(GOLDEN)).lines().toList());
        }
    }

    @Test
    void seesEveryKindOfChange() throws Exception {
        EmptyDatabase database = EmptyDatabase.create().migrate();
        try (Connection owner = database.asOwner();
                Statement statement = owner.createStatement()) {
            String before = SchemaDump.of(owner);
            for (String change : new String[] {
                "ALTER TABLE contact ADD COLUMN extra text",
                "ALTER TABLE contact ALTER COLUMN customer_id DROP NOT NULL",
                "ALTER TABLE outbox ALTER COLUMN attempts SET DEFAULT 1",
                "ALTER TABLE outbox ALTER COLUMN subscriber TYPE varchar(65)",
                "ALTER TABLE outbox ADD CHECK (attempts >= 0)",
                "DROP INDEX outbox_parked",
                "CREATE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1'",
                "CREATE TRIGGER same BEFORE UPDATE ON outbox FOR EACH ROW"
                        + " EXECUTE FUNCTION suppress_redundant_updates_trigger()",
                "CREATE VIEW due AS SELECT id FROM outbox",
                "CREATE TYPE colour AS ENUM ('red')",
                "COMMENT ON COLUMN outbox.state IS 'where it stands'",
                "GRANT DELETE ON posting TO backorder_app",
                "GRANT SELECT (auth_info) ON caught_name TO backorder_report",
                "REVOKE USAGE ON SEQUENCE outbox_id_seq FROM backorder_app"
            }) {
                statement.execute(change);
                String after = SchemaDump.of(owner);
                assertThat(after).as(change).isNotEqualTo(before);
                before = after;
            }
        }
    }

    private static String migrated() throws Exception {
        try (Connection owner = EmptyDatabase.create().migrate().asOwner()) {
            return HEAD + SchemaDump.of(owner);
        }
    }

    /** PostgreSQL writes the casts of {@code varchar IN (...)} in another place after reading its own text once. */
    private static String withoutCasts(String dump) {
        return dump.replaceAll("::(character varying|text)(\\[\\])?|[()]", "");
    }
}
