package org.backorder.ledger;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.backorder.customer.CustomerId;
import org.backorder.money.Money;
import org.backorder.sql.Sql;

/** Rows of payments, keyed by the id the outside world gave. */
@Dependent
class PaymentStore {
    private static final long LOCKS_OF_PAYMENTS = 23; // R23: keeps these advisory locks apart from others

    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    /** Until the transaction ends no one else books that external id, on whatever account. */
    void lock(String externalId) {
        Sql.query(
                database,
                "SELECT 1 AS locked FROM (SELECT pg_advisory_xact_lock(hashtextextended(?, ?))) AS taken",
                row -> row.number("locked"),
                externalId,
                LOCKS_OF_PAYMENTS);
    }

    Optional<Payment> find(String externalId) {
        return Sql.one(
                database,
                "SELECT * FROM payment WHERE external_id = ?",
                row -> new Payment(
                        row.text("external_id"),
                        new CustomerId(row.number("customer_id")),
                        Money.of(row.number("amount_minor"), row.text("currency")),
                        row.text("method"),
                        row.text("reference")),
                externalId);
    }

    void add(Payment payment, long postingId, Instant now) {
        Sql.update(
                database,
                """
                INSERT INTO payment (external_id, customer_id, amount_minor, currency, method, reference, posting_id, received_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                payment.externalId(),
                payment.customer().value(),
                payment.amount().minorUnits(),
                payment.amount().currency().getCurrencyCode(),
                payment.method(),
                payment.reference(),
                postingId,
                now);
    }
}
