package org.backorder.privatefeed;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.backorder.customer.CustomerId;
import org.backorder.customer.Tokens;
import org.backorder.sql.Sql;

/** Rows of feed addresses. */
@Dependent
class FeedAddressStore {
    /** How old the written last use may get: a reader that comes often costs a write now and then, not every time. */
    private static final Duration WRITTEN_EVERY = Duration.ofMinutes(10);

    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    Optional<FeedAddress> of(CustomerId customer) {
        return Sql.one(
                database,
                "SELECT created_at, last_used_at FROM feed_address WHERE customer_id = ?",
                row -> new FeedAddress(row.instant("created_at"), row.instantOrNull("last_used_at")),
                customer.value());
    }

    /** Puts the token in the place of the one before it; true when there was one. */
    boolean replace(CustomerId customer, String token, String by, Instant now) {
        boolean before = delete(customer);
        Sql.update(
                database,
                // two renewals at once: the later one stands
                "INSERT INTO feed_address (customer_id, token_hash, created_at, created_by) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (customer_id) DO UPDATE SET token_hash = excluded.token_hash,"
                        + " created_at = excluded.created_at, created_by = excluded.created_by, last_used_at = NULL",
                customer.value(),
                Tokens.hash(token),
                now,
                by);
        return before;
    }

    /** False when there was none. */
    boolean delete(CustomerId customer) {
        return Sql.update(database, "DELETE FROM feed_address WHERE customer_id = ?", customer.value()) == 1;
    }

    Optional<CustomerId> find(byte[] hash) {
        return Sql.one(
                database,
                "SELECT customer_id FROM feed_address WHERE token_hash = ?",
                row -> new CustomerId(row.number("customer_id")),
                hash);
    }

    void used(CustomerId customer, Instant now) {
        Sql.update(
                database,
                "UPDATE feed_address SET last_used_at = ? WHERE customer_id = ?"
                        + " AND (last_used_at IS NULL OR last_used_at <= ?)",
                now,
                customer.value(),
                now.minus(WRITTEN_EVERY));
    }
}
