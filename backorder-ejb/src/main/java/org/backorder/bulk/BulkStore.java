package org.backorder.bulk;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.backorder.audit.Actor;
import org.backorder.customer.CustomerId;
import org.backorder.sql.Row;
import org.backorder.sql.Sql;

/** Rows of bulk placements: how far each has come. */
@Dependent
class BulkStore {
    /** How long a checked list waits for its customer before it is thrown away. */
    static final Duration DRAFT_KEPT = Duration.ofHours(24);

    /** Work nobody has touched for so long was given up by whoever did it. */
    static final Duration ABANDONED = Duration.ofSeconds(30);

    private static final String WORKING = "state IN ('CHECKING', 'PLACING', 'UNDOING')";
    private static final String DRAFTS = "state IN ('CHECKING', 'CHECKED')";

    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    /** A locked placement with what is needed to go on with it in its customer's name. */
    record Locked(BulkView view, CustomerId customer, Locale language, Actor actor) {}

    long add(CustomerId customer, BulkState state, int lines, int refused, Locale language, Instant now) {
        Actor actor = Actor.current();
        return Sql.insert(
                database,
                "INSERT INTO bulk_placement (customer_id, state, lines, done, refused, language, created_by, origin,"
                        + " created_at, touched_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
                customer.value(),
                state,
                lines,
                refused,
                refused,
                language.toLanguageTag(),
                actor.name(),
                actor.origin(),
                now,
                now);
    }

    /** Locks the placement; waits for whoever works on it. */
    Optional<Locked> lock(long id) {
        return Sql.one(database, "SELECT * FROM bulk_placement WHERE id = ? FOR UPDATE", BulkStore::locked, id);
    }

    /** Locks the placement unless somebody works on it at this moment. */
    Optional<Locked> lockIdle(long id) {
        return Sql.one(
                database, "SELECT * FROM bulk_placement WHERE id = ? FOR UPDATE SKIP LOCKED", BulkStore::locked, id);
    }

    /** The step that was taken: so many lines more, of them placed, refused, undone. */
    void advance(long id, int done, int placed, int refused, int undone, Instant now) {
        Sql.update(
                database,
                "UPDATE bulk_placement SET done = done + ?, placed = placed + ?, refused = refused + ?,"
                        + " undone = undone + ?, touched_at = greatest(touched_at, ?) WHERE id = ?",
                done,
                placed,
                refused,
                undone,
                now,
                id);
    }

    /** To the next state; work that begins counts its lines anew. */
    void move(long id, BulkState to, int done, Instant now) {
        Sql.update(
                database,
                "UPDATE bulk_placement SET state = ?, done = ?, touched_at = greatest(touched_at, ?) WHERE id = ?",
                to,
                done,
                now,
                id);
    }

    /** All lines are placed or refused: counted once more, because a line placed alone may have outlived its chunk. */
    void finish(long id, Instant now) {
        Sql.update(
                database,
                "UPDATE bulk_placement p SET state = 'PLACED', done = p.lines, placed = l.placed, refused = p.lines - l.placed,"
                        + " touched_at = greatest(p.touched_at, ?) FROM (SELECT count(order_id)::integer AS placed"
                        + " FROM bulk_line WHERE placement_id = ?) l WHERE p.id = ?",
                now,
                id,
                id);
    }

    Optional<BulkView> find(CustomerId customer, long id) {
        return Sql.one(
                database,
                "SELECT * FROM bulk_placement WHERE id = ? AND customer_id = ?",
                BulkStore::view,
                id,
                customer.value());
    }

    /** Placements anything was placed with, newest first. */
    List<BulkView> of(CustomerId customer, long first, int limit) {
        return Sql.query(
                database,
                "SELECT * FROM bulk_placement WHERE customer_id = ? AND NOT " + DRAFTS
                        + " ORDER BY id DESC OFFSET ? LIMIT ?",
                BulkStore::view,
                customer.value(),
                first,
                limit);
    }

    long count(CustomerId customer) {
        return Sql.one(
                        database,
                        "SELECT count(*) AS total FROM bulk_placement WHERE customer_id = ? AND NOT " + DRAFTS,
                        row -> row.number("total"),
                        customer.value())
                .orElseThrow();
    }

    /** Work that was given up by then, oldest first. */
    List<Long> abandoned(Instant now) {
        return Sql.query(
                database,
                "SELECT id FROM bulk_placement WHERE " + WORKING + " AND touched_at <= ? ORDER BY touched_at, id",
                row -> row.number("id"),
                now.minus(ABANDONED));
    }

    /** Puts work that keeps failing off, so that it stops neither the other nor the clock. */
    void touch(long id, Instant now) {
        Sql.update(database, "UPDATE bulk_placement SET touched_at = ? WHERE id = ?", now, id);
    }

    int purgeDrafts(Instant now) {
        return Sql.update(
                database,
                "DELETE FROM bulk_placement WHERE state = 'CHECKED' AND touched_at <= ?",
                now.minus(DRAFT_KEPT));
    }

    /** When there is abandoned work or an old draft next. */
    Optional<Instant> nextDue() {
        return Sql.one(
                        database,
                        "SELECT least((SELECT min(touched_at) FROM bulk_placement WHERE " + WORKING
                                + ") + make_interval(secs => ?), (SELECT min(touched_at) FROM bulk_placement"
                                + " WHERE state = 'CHECKED') + make_interval(secs => ?)) AS due",
                        row -> Optional.ofNullable(row.instantOrNull("due")),
                        ABANDONED.toSeconds(),
                        DRAFT_KEPT.toSeconds())
                .flatMap(due -> due);
    }

    private static Locked locked(Row row) throws SQLException {
        return new Locked(
                view(row),
                new CustomerId(row.number("customer_id")),
                Locale.forLanguageTag(row.text("language")),
                new Actor(Actor.Kind.CUSTOMER, row.text("created_by"), row.text("origin"), null));
    }

    private static BulkView view(Row row) throws SQLException {
        return new BulkView(
                row.number("id"),
                BulkState.valueOf(row.text("state")),
                row.integer("lines"),
                row.integer("done"),
                row.integer("placed"),
                row.integer("refused"),
                row.integer("undone"),
                row.text("created_by"),
                row.instant("created_at"));
    }
}
