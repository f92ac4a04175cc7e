package org.backorder.outbox;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.backorder.sql.Row;
import org.backorder.sql.Sql;

/** Rows of the outbox. */
@Dependent
class OutboxStore {
    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    /** Ids follow the order of the list: it is the order of delivery. */
    void add(List<NewRow> rows, Instant now) {
        Sql.update(
                database,
                """
                INSERT INTO outbox (event_id, event_type, subscriber, payload, occurred_at, next_try_at)
                SELECT event_id::uuid, event_type, subscriber, payload::jsonb, ?, ?
                FROM unnest(?, ?, ?, ?) WITH ORDINALITY AS fact (event_id, event_type, subscriber, payload, place)
                ORDER BY place
                """,
                now,
                now,
                texts(rows, NewRow::eventId),
                texts(rows, NewRow::eventType),
                texts(rows, NewRow::subscriber),
                texts(rows, NewRow::payload));
    }

    private static String[] texts(List<NewRow> rows, Function<NewRow, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    List<DueRow> due(Instant now, int limit) {
        return Sql.query(database, """
                SELECT id, subscriber FROM outbox WHERE state = 'DUE' AND next_try_at <= ?
                ORDER BY next_try_at, id LIMIT ?
                """, row -> new DueRow(row.number("id"), row.text("subscriber")), now, limit);
    }

    /** Locks the rows that are still due and that no other node holds, oldest first. */
    List<OutboxRow> take(long[] ids, Instant now) {
        return Sql.query(database, """
                SELECT * FROM outbox WHERE id = ANY (?) AND state = 'DUE' AND next_try_at <= ?
                ORDER BY id FOR UPDATE SKIP LOCKED
                """, OutboxStore::row, ids, now);
    }

    void delete(long[] ids) {
        Sql.update(database, "DELETE FROM outbox WHERE id = ANY (?)", ids);
    }

    /** Counts the failure of the attempt that was seen; a node that came second changes nothing. */
    void failed(OutboxRow row, String problem, boolean park, Instant nextTry) {
        Sql.update(database, """
                UPDATE outbox SET attempts = attempts + 1, last_problem = ?, state = ?, next_try_at = ?
                WHERE id = ? AND attempts = ? AND state = 'DUE'
                """, problem, park ? "PARKED" : "DUE", nextTry, row.id(), row.attempts());
    }

    Optional<OutboxRow> find(long id) {
        return Sql.one(database, "SELECT * FROM outbox WHERE id = ?", OutboxStore::row, id);
    }

    boolean unpark(long id, Instant now) {
        return Sql.update(
                        database,
                        "UPDATE outbox SET state = 'DUE', attempts = 0, next_try_at = ? WHERE id = ? AND state = 'PARKED'",
                        now,
                        id)
                == 1;
    }

    Optional<Instant> nextDue() {
        return Sql.one(
                database,
                "SELECT next_try_at FROM outbox WHERE state = 'DUE' ORDER BY next_try_at, id LIMIT 1",
                row -> row.instant("next_try_at"));
    }

    private static OutboxRow row(Row row) throws SQLException {
        return new OutboxRow(
                row.number("id"),
                UUID.fromString(row.text("event_id")),
                row.text("event_type"),
                row.text("subscriber"),
                row.text("payload"),
                row.instant("occurred_at"),
                row.integer("attempts"));
    }
}
