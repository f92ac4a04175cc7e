package org.backorder.payment;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.time.Instant;
import javax.sql.DataSource;
import org.backorder.customer.CustomerId;
import org.backorder.sql.Sql;

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

    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(text.length(), longest));
    }
}
