package org.backorder.payment;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.backorder.customer.CustomerId;
import org.backorder.money.Money;
import org.backorder.sql.Row;
import org.backorder.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Rows of top-ups. Asking PayPal leaves the database, so a top-up is leased, not locked, while it is asked about. */
@Dependent
class TopUpStore {
    private static final String LEASE = """
            UPDATE top_up t SET lease_until = ?, lease_counter = lease_counter + 1
            FROM (SELECT id FROM top_up WHERE next_try_at IS NOT NULL AND (lease_until IS NULL OR lease_until <= ?)
            """;

    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    long add(CustomerId customer, Money amount, String startedBy, Instant now) {
        return Sql.insert(
                database,
                """
                INSERT INTO top_up (customer_id, amount_minor, currency, state, started_by, created_at, next_try_at)
                VALUES (?, ?, ?, 'NEW', ?, ?, ?) RETURNING id
                """,
                customer.value(),
                amount.minorUnits(),
                amount.currency().getCurrencyCode(),
                startedBy,
                now,
                now);
    }

    /** How many of the customer's are open; nobody else starts one for it until the transaction ends. */
    long lockOpen(CustomerId customer) {
        Sql.query(
                database,
                "SELECT id FROM customer WHERE id = ? FOR NO KEY UPDATE",
                row -> row.number("id"),
                customer.value());
        return Sql.query(
                        database,
                        "SELECT count(*) AS total FROM top_up WHERE customer_id = ? AND state = ANY (?)",
                        row -> row.number("total"),
                        customer.value(),
                        TopUpState.open())
                .get(0);
    }

    /** Leases those that are due; a lease that has run out is taken over. Commits before anything is sent. */
    List<TopUpTask> takeDue(Instant now, Instant leaseUntil, int limit) {
        return Sql.query(
                database,
                LEASE + "AND next_try_at <= ? ORDER BY next_try_at, id LIMIT ? FOR UPDATE SKIP LOCKED) due"
                        + " WHERE t.id = due.id RETURNING t.*",
                TopUpStore::task,
                leaseUntil,
                now,
                now,
                limit);
    }

    /** Leases one, due or not; empty when it has ended or somebody asks about it already. */
    Optional<TopUpTask> take(long id, Instant now, Instant leaseUntil) {
        return Sql.one(
                database,
                LEASE + "AND id = ? FOR UPDATE SKIP LOCKED) due WHERE t.id = due.id RETURNING t.*",
                TopUpStore::task,
                leaseUntil,
                now,
                id);
    }

    /** Makes it due at once: somebody knows of news while another asks. */
    void hurry(long id, Instant now) {
        Sql.update(
                database,
                "UPDATE top_up SET next_try_at = least(next_try_at, ?), tries = 0 WHERE id = ? AND next_try_at IS NOT NULL",
                now,
                id);
    }

    /** The open top-up of an order of PayPal's. */
    Optional<Long> openOf(String payPalOrder) {
        return Sql.one(
                database,
                "SELECT id FROM top_up WHERE paypal_order = ? AND next_try_at IS NOT NULL",
                row -> row.number("id"),
                payPalOrder);
    }

    /** The order exists and waits for its buyer; answers false when somebody else has gone on with it. */
    boolean pending(TopUpTask task, PayPalOrder order, Instant nextTry) {
        return Sql.update(
                        database,
                        "UPDATE top_up SET state = 'PENDING', paypal_order = ?, approve_url = ?, tries = 0,"
                                + " next_try_at = ?, lease_until = NULL"
                                + " WHERE id = ? AND lease_counter = ? AND state = 'NEW'",
                        order.id(),
                        order.approveUrl(),
                        nextTry,
                        task.id(),
                        task.leaseCounter())
                == 1;
    }

    /** Written before the money is taken. */
    void approved(TopUpTask task) {
        Sql.update(
                database,
                "UPDATE top_up SET state = 'APPROVED' WHERE id = ? AND lease_counter = ? AND state = 'PENDING'",
                task.id(),
                task.leaseCounter());
    }

    /** Nothing is known yet: asked again then, or sooner when news came meanwhile. */
    void later(TopUpTask task, Instant now, Instant nextTry) {
        Sql.update(
                database,
                "UPDATE top_up SET tries = tries + 1, lease_until = NULL, next_try_at = CASE WHEN next_try_at > ?"
                        + " THEN least(next_try_at, ?) ELSE ? END WHERE id = ? AND lease_counter = ? AND next_try_at IS NOT NULL",
                now,
                nextTry,
                nextTry,
                task.id(),
                task.leaseCounter());
    }

    /** Locks it; false when it has ended. */
    boolean lockOpen(long id) {
        return Sql.one(
                        database,
                        "SELECT id FROM top_up WHERE id = ? AND next_try_at IS NOT NULL FOR UPDATE",
                        row -> row.number("id"),
                        id)
                .isPresent();
    }

    /** Ends a locked one. */
    void end(long id, TopUpState state, @Nullable String reason, @Nullable String captureId, Instant now) {
        Sql.update(
                database,
                "UPDATE top_up SET state = ?, reason = ?, capture_id = ?, ended_at = ?, next_try_at = NULL,"
                        + " lease_until = NULL WHERE id = ?",
                state,
                reason,
                captureId,
                now,
                id);
    }

    Optional<Instant> nextDue() {
        return Sql.one(
                        database,
                        "SELECT min(greatest(next_try_at, lease_until)) AS due FROM top_up WHERE next_try_at IS NOT NULL",
                        row -> Optional.ofNullable(row.instantOrNull("due")))
                .flatMap(due -> due);
    }

    private static TopUpTask task(Row row) throws SQLException {
        String order = row.textOrNull("paypal_order");
        return new TopUpTask(
                row.number("id"),
                new CustomerId(row.number("customer_id")),
                Money.of(row.number("amount_minor"), row.text("currency")),
                TopUpState.valueOf(row.text("state")),
                order == null ? "" : order,
                row.instant("created_at"),
                row.integer("tries"),
                row.number("lease_counter"));
    }
}
