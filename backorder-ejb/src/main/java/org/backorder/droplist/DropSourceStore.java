package org.backorder.droplist;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.backorder.sql.JsonTexts;
import org.backorder.sql.Row;
import org.backorder.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Sources of drop lists and the records of their imports. */
@ApplicationScoped
class DropSourceStore {
    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    /** What the newest import that was carried out had read, whichever source it came from. */
    record LastImport(String sourceId, @Nullable String hash, long usable) {}

    List<DropSource> all() {
        return Sql.query(database, "SELECT * FROM drop_source ORDER BY id", DropSourceStore::source);
    }

    Optional<DropSource> byId(String id) {
        return Sql.one(database, "SELECT * FROM drop_source WHERE id = ?", DropSourceStore::source, id);
    }

    /** Moves the schedule on; false when another node has taken this import. */
    boolean take(DropSource source, Instant next) {
        return Sql.update(
                        database,
                        "UPDATE drop_source SET next_import_at = ? WHERE id = ? AND next_import_at IS NOT DISTINCT FROM"
                                + " ?::timestamptz",
                        next,
                        source.id(),
                        source.nextImportAt())
                == 1;
    }

    void remember(String sourceId, @Nullable String etag, @Nullable String lastModified) {
        Sql.update(
                database,
                "UPDATE drop_source SET etag = ?, last_modified = ? WHERE id = ?"
                        + " AND (etag, last_modified) IS DISTINCT FROM (?::varchar, ?::varchar)",
                etag,
                lastModified,
                sourceId,
                etag,
                lastModified);
    }

    Optional<LastImport> lastDone() {
        return last("SELECT * FROM drop_import WHERE state = 'DONE' ORDER BY id DESC LIMIT 1");
    }

    Optional<LastImport> lastDone(String sourceId) {
        return last(
                "SELECT * FROM drop_import WHERE state = 'DONE' AND source_id = ? ORDER BY id DESC LIMIT 1", sourceId);
    }

    private Optional<LastImport> last(String sql, @Nullable Object... parameters) {
        return Sql.one(
                database,
                sql,
                row -> new LastImport(
                        row.text("source_id"),
                        row.textOrNull("file_hash"),
                        row.number("rows_read") - row.number("rows_refused") - row.number("rows_duplicate")),
                parameters);
    }

    /** Opens the record of an import; one that a stopped node left open is closed first. */
    long start(String sourceId, String fileName, String startedBy, Instant now) {
        Sql.update(
                database,
                "UPDATE drop_import SET state = 'FAILED', problem = 'interrupted', finished_at = ?"
                        + " WHERE source_id = ? AND state = 'RUNNING' AND started_at < ?",
                now,
                sourceId,
                now.minus(Duration.ofHours(1)));
        return Sql.insert(
                database,
                "INSERT INTO drop_import (source_id, file_name, state, started_by, started_at)"
                        + " VALUES (?, ?, 'RUNNING', ?, ?) RETURNING id",
                sourceId,
                fileName.length() > 255 ? fileName.substring(fileName.length() - 255) : fileName,
                startedBy,
                now);
    }

    /** Closes the record. */
    void finish(
            long id, String state, ImportTally tally, @Nullable String hash, @Nullable String problem, Instant now) {
        Sql.update(
                database,
                "UPDATE drop_import SET state = ?, file_hash = ?, rows_read = ?, rows_added = ?, rows_moved = ?,"
                        + " rows_removed = ?, rows_refused = ?, rows_duplicate = ?, orders_touched = ?,"
                        + " first_refusals = ?::jsonb, problem = ?, finished_at = ? WHERE id = ?",
                state,
                hash,
                tally.read,
                tally.added,
                tally.moved,
                tally.removed,
                tally.refused,
                tally.duplicates,
                tally.ordersTouched,
                JsonTexts.text(tally.firstRefusals()),
                problem,
                now,
                id);
    }

    private static DropSource source(Row row) throws SQLException {
        Long every = row.numberOrNull("every_seconds");
        return new DropSource(
                row.text("id"),
                row.text("title"),
                row.text("importer"),
                row.textOrNull("address"),
                every == null ? null : Duration.ofSeconds(every),
                row.flag("complete"),
                row.integer("trust"),
                row.integer("least_share_percent"),
                row.flag("enabled"),
                row.instantOrNull("next_import_at"),
                row.textOrNull("etag"),
                row.textOrNull("last_modified"));
    }
}
