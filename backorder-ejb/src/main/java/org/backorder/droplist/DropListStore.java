package org.backorder.droplist;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.backorder.sql.Sql;
import org.backorder.sql.SqlFailure;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Writes the drop list. A list is copied into a table of the transaction and compared and merged as a whole: the work grows
 * with the list, the statements do not.
 */
@ApplicationScoped
class DropListStore {
    private static final String COLUMNS =
            "name, name_unicode, label, label_unicode, tld, zone, drop_at, finalization_at, listed_until,"
                    + " deletion_day, label_length, has_digits, has_hyphens, is_idn, score";

    private static final int COPY_BUFFER = 1 << 16;

    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    /** Lets one import at a time compare and merge, on all nodes; held until the transaction ends. */
    void lockForMerge() {
        Sql.update(database, "INSERT INTO named_lock (name) VALUES ('drop-list-merge') ON CONFLICT DO NOTHING");
        Sql.query(
                database,
                "SELECT name FROM named_lock WHERE name = 'drop-list-merge' FOR UPDATE",
                row -> row.text("name"));
    }

    /** Copies rows into the table {@code listed} of this transaction, and the last of each name into {@code newest}. */
    long stage(Consumer<Consumer<StagedRow>> feed) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMPORARY TABLE listed (line bigint, name text, name_unicode text, label text,"
                    + " label_unicode text, tld text, zone text, drop_at timestamptz, finalization_at timestamptz, listed_until timestamptz,"
                    + " deletion_day date, label_length smallint, has_digits boolean, has_hyphens boolean,"
                    + " is_idn boolean, score smallint) ON COMMIT DROP");
            copy(connection, feed);
            long rows = statement.executeUpdate("CREATE TEMPORARY TABLE newest ON COMMIT DROP AS"
                    + " SELECT DISTINCT ON (name) * FROM listed ORDER BY name, line DESC");
            statement.execute("ANALYZE newest");
            return rows;
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private static void copy(Connection connection, Consumer<Consumer<StagedRow>> feed) throws SQLException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY listed (line, " + COLUMNS + ") FROM STDIN");
        try {
            StringBuilder buffer = new StringBuilder();
            feed.accept(row -> {
                buffer.append(row.copyLine());
                if (buffer.length() >= COPY_BUFFER) {
                    send(copy, buffer);
                }
            });
            send(copy, buffer);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void send(CopyIn copy, StringBuilder buffer) {
        try {
            byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
            buffer.setLength(0);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** Writes the differences between {@code newest} and the drop list as changes of this import. */
    void findChanges(DropSource source, long importId, ImportTally tally, Instant now) {
        // a name whose drop has passed is not expected any more; what is listed already stays for the Lite window
        Sql.update(
                database,
                "INSERT INTO drop_change (import_id, name, kind, old_drop_at, new_drop_at, new_finalization_at)"
                        + " SELECT ?, n.name, CASE WHEN d.name IS NULL THEN 'ADDED' ELSE 'MOVED' END,"
                        + " d.drop_at, n.drop_at, n.finalization_at"
                        + " FROM newest n LEFT JOIN dropping_name d ON d.name = n.name"
                        + " WHERE (d.name IS NULL AND n.drop_at > ?) OR (d.trust <= ?"
                        + " AND (d.drop_at, d.finalization_at) IS DISTINCT FROM (n.drop_at, n.finalization_at))",
                importId,
                now,
                source.trust());
        if (source.complete()) {
            // left before its drop: renewed or restored; after it the name was purged, which is no change
            Sql.update(
                    database,
                    "INSERT INTO drop_change (import_id, name, kind, old_drop_at)"
                            + " SELECT ?, d.name, 'REMOVED', d.drop_at FROM dropping_name d"
                            + " WHERE d.source_id = ? AND d.drop_at > ?"
                            + " AND NOT EXISTS (SELECT 1 FROM newest n WHERE n.name = d.name)",
                    importId,
                    source.id(),
                    now);
        }
        Sql.query(
                database,
                "SELECT kind, count(*) AS rows FROM drop_change WHERE import_id = ? GROUP BY kind",
                row -> {
                    switch (row.text("kind")) {
                        case "ADDED" -> tally.added = row.number("rows");
                        case "MOVED" -> tally.moved = row.number("rows");
                        default -> tally.removed = row.number("rows");
                    }
                    return tally;
                },
                importId);
    }

    /** Brings the drop list to what the changes say; equal rows are not written again. */
    void applyChanges(DropSource source, long importId, Instant now) {
        Sql.update(
                database,
                "INSERT INTO dropping_name (" + COLUMNS + ", source_id, trust, first_seen_at, changed_at)"
                        + " SELECT " + COLUMNS.replaceAll("(\\w+)", "n.$1") + ", ?, ?, ?, ?"
                        + " FROM newest n JOIN drop_change c ON c.import_id = ? AND c.name = n.name"
                        + " ON CONFLICT (name) DO UPDATE SET drop_at = excluded.drop_at,"
                        + " finalization_at = excluded.finalization_at, listed_until = excluded.listed_until,"
                        + " deletion_day = excluded.deletion_day,"
                        + " score = excluded.score, source_id = excluded.source_id, trust = excluded.trust,"
                        + " changed_at = excluded.changed_at",
                source.id(),
                source.trust(),
                now,
                now,
                importId);
        Sql.update(
                database,
                "DELETE FROM dropping_name d USING drop_change c"
                        + " WHERE c.import_id = ? AND c.kind = 'REMOVED' AND d.name = c.name",
                importId);
        // a more trusted list vouches for the name from now on; a new way of scoring shows at the next import
        Sql.update(
                database,
                "UPDATE dropping_name d SET source_id = ?, trust = ?, score = n.score FROM newest n"
                        + " WHERE n.name = d.name AND ((d.trust < ?) OR (d.source_id = ?"
                        + " AND (d.trust, d.score) IS DISTINCT FROM (?, n.score)))",
                source.id(),
                source.trust(),
                source.trust(),
                source.id(),
                source.trust());
    }

    /** Takes names off the list that nobody can get any more, their Lite window included; answers how many. */
    int purgePast(Instant now) {
        // a name is finalized before it leaves, and the index of that date finds the old rows at once
        return Sql.update(
                database, "DELETE FROM dropping_name WHERE finalization_at <= ? AND listed_until <= ?", now, now);
    }

    /** Takes a name off the list that somebody has registered at that drop. */
    void withdraw(String name, Instant dropAt) {
        Sql.update(database, "DELETE FROM dropping_name WHERE name = ? AND drop_at = ?", name, dropAt);
    }
}
