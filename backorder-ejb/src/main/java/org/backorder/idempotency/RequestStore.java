package org.backorder.idempotency;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import javax.sql.DataSource;
import org.backorder.sql.Sql;
import org.backorder.sql.SqlFailure;
import org.jspecify.annotations.Nullable;

/** Rows of requests that may come again. */
@Dependent
class RequestStore {
    /** How long a key is remembered. */
    static final Duration KEPT = Duration.ofHours(24);

    private static final HexFormat HEX = HexFormat.of();

    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    /** A row as it stands. */
    record Known(
            String fingerprint,
            @Nullable String payload,
            @Nullable Long reference) {}

    /**
     * Takes the key, or says that someone has it. The unique index is the lock: while another transaction that took it is under way
     * this one waits, so long and no longer; a crash of the other lets it through, because the row goes with the effect.
     *
     * @throws RequestUnderWay when the other has not ended by then
     */
    boolean take(RequestKey request, Instant now, Duration patience) {
        Sql.update(
                database,
                "DELETE FROM idempotent_request WHERE customer_id = ? AND request_key = ? AND created_at <= ?",
                request.customer().value(),
                request.key(),
                now.minus(KEPT));
        lockTimeout(patience.toMillis() + "ms");
        int added;
        try {
            added = Sql.update(
                    database,
                    "INSERT INTO idempotent_request (customer_id, request_key, fingerprint, state, created_at)"
                            + " VALUES (?, ?, ?, 'RUNNING', ?) ON CONFLICT (customer_id, request_key) DO NOTHING",
                    request.customer().value(),
                    request.key(),
                    HEX.parseHex(request.fingerprint()),
                    now);
        } catch (SqlFailure failure) {
            if (failure.isLockTimeout()) {
                throw new RequestUnderWay();
            }
            throw failure;
        }
        lockTimeout("0");
        return added == 1;
    }

    /** For the rest of the transaction, which alone it concerns. */
    private void lockTimeout(String text) {
        Sql.query(database, "SELECT set_config('lock_timeout', ?, true) AS value", row -> row.text("value"), text);
    }

    Optional<Known> find(RequestKey request) {
        return Sql.one(
                database,
                "SELECT encode(fingerprint, 'hex') AS fingerprint, payload, reference FROM idempotent_request"
                        + " WHERE customer_id = ? AND request_key = ?",
                row -> new Known(row.text("fingerprint"), row.textOrNull("payload"), row.numberOrNull("reference")),
                request.customer().value(),
                request.key());
    }

    void done(RequestKey request, @Nullable String payload, @Nullable Long reference) {
        Sql.update(
                database,
                "UPDATE idempotent_request SET state = 'DONE', payload = ?, reference = ?"
                        + " WHERE customer_id = ? AND request_key = ?",
                payload,
                reference,
                request.customer().value(),
                request.key());
    }

    Optional<Instant> oldest() {
        return Sql.one(
                database,
                "SELECT created_at FROM idempotent_request ORDER BY created_at LIMIT 1",
                row -> row.instant("created_at"));
    }

    int purge(Instant until) {
        return Sql.update(database, "DELETE FROM idempotent_request WHERE created_at <= ?", until);
    }
}
