package org.backorder.payment;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.backorder.customer.CustomerId;
import org.backorder.money.Money;
import org.backorder.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Rows of money that no rule can place, keyed by the id the outside world gave. */
@Dependent
class UnassignedPaymentStore {
    private static final int LONGEST_PAYER = 140;
    private static final int LONGEST_REMITTANCE = 500;

    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    /** Adds it; one that is there already stays as it is. */
    void add(NewUnassigned given, Instant now) {
        CustomerId customer = given.customer();
        Sql.update(
                database,
                """
                INSERT INTO unassigned_payment (external_id, method, amount_minor, currency, payer, remittance, reason,
                    customer_id, state, received_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?) ON CONFLICT (external_id) DO NOTHING
                """,
                given.externalId(),
                given.method(),
                given.amount().minorUnits(),
                given.amount().currency().getCurrencyCode(),
                cut(given.payer(), LONGEST_PAYER),
                cut(given.remittance(), LONGEST_REMITTANCE),
                given.reason(),
                customer == null ? null : customer.value(),
                now);
    }

    /** Money that waits, as it is booked. */
    record OpenPayment(String externalId, String method, Money amount) {}

    /** Locks it; empty when somebody has decided about it, and when there is none. */
    Optional<OpenPayment> lockOpen(long id) {
        return Sql.one(
                database,
                "SELECT * FROM unassigned_payment WHERE id = ? AND state = 'OPEN' FOR UPDATE",
                row -> new OpenPayment(
                        row.text("external_id"),
                        row.text("method"),
                        Money.of(row.number("amount_minor"), row.text("currency"))),
                id);
    }

    /** Ends a locked one; without a customer the guess stays. */
    void resolve(long id, String state, @Nullable CustomerId customer, String note, String by, Instant now) {
        Sql.update(
                database,
                "UPDATE unassigned_payment SET state = ?, customer_id = coalesce(?::bigint, customer_id), note = ?,"
                        + " resolved_by = ?, resolved_at = ? WHERE id = ?",
                state,
                customer == null ? null : customer.value(),
                note,
                by,
                now,
                id);
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(text.length(), longest));
    }
}
