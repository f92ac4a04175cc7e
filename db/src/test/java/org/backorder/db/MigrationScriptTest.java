package org.backorder.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules of a script. They hold from V0001 on: no script is excepted. */
class MigrationScriptTest {
    /**
     * Tables of ours this transaction holds against writers or changes. A reference also locks the table it points to, for a moment
     * and unavoidably; that table does not count beside the one that refers to it.
     */
    private static final String LOCKED = """
            WITH held AS (
                SELECT relation, array_agg(mode) AS modes FROM pg_locks JOIN pg_class c ON c.oid = relation
                WHERE pid = pg_backend_pid() AND relnamespace = 'backorder'::regnamespace AND relkind IN ('r', 'p', 'v', 'm')
                    AND mode NOT IN ('AccessShareLock', 'RowShareLock')
                GROUP BY relation)
            SELECT relation::regclass::text FROM held h
            WHERE NOT (modes = ARRAY['ShareRowExclusiveLock'] AND EXISTS (SELECT FROM pg_constraint
                WHERE contype = 'f' AND confrelid = h.relation AND conrelid <> h.relation
                    AND conrelid IN (SELECT relation FROM held)))
            ORDER BY 1
            """;

    @Test
    void beginsBySayingWhy() throws Exception {
        for (Path script : scripts()) {
            assertThat(Files.readAllLines(script).get(0))
                    .as("the first line of %s is a comment that says why", script.getFileName())
                    .matches("-- [A-Z0-9`'].{20,}");
        }
    }

    @Test
    void locksOneTableAtMost() throws Exception {
        try (Connection owner = EmptyDatabase.create().asOwner()) {
            owner.setAutoCommit(false);
            for (Path script : scripts()) {
                assertThat(locksOf(Files.readString(script), owner))
                        .as(
                                "%s: split it, one table per script, or it holds two locks for as long as the slower takes",
                                script)
                        .hasSizeLessThanOrEqualTo(1);
                owner.commit();
            }
        }
    }

    @Test
    void countsTheLocksOfEveryKindOfChange() throws Exception {
        try (Connection owner = EmptyDatabase.create().migrate().asOwner()) {
            owner.setAutoCommit(false);
            assertThat(locksOf("CREATE INDEX a ON outbox (id); CREATE INDEX b ON contact (id)", owner))
                    .containsExactly("contact", "outbox");
            owner.rollback();
            assertThat(locksOf("ALTER TABLE outbox ADD x text; UPDATE contact SET own = false", owner))
                    .containsExactly("contact", "outbox");
            owner.rollback();
            assertThat(locksOf("ALTER TABLE outbox ADD x bigint REFERENCES customer", owner))
                    .containsExactly("outbox");
            owner.rollback();
            assertThat(locksOf("ALTER TABLE contact ADD x text; ALTER TABLE customer ADD x text", owner))
                    .containsExactly("contact", "customer");
            owner.rollback();
        }
    }

    private static List<Path> scripts() throws Exception {
        return Files.readAllLines(MigrationIndexTest.INDEX).stream()
                .map(line -> EmptyDatabase.SCRIPTS.resolve("migration").resolve(line))
                .toList();
    }

    private static List<String> locksOf(String script, Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.execute(script);
            try (ResultSet rows = statement.executeQuery(LOCKED)) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
        }
        return tables;
    }
}
