package org.backorder.order;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.backorder.sql.Sql;

/** What must hold for all orders and accounts at every moment. */
final class OrderInvariants {
    private OrderInvariants() {}

    /** A hold is open exactly while its order is ACTIVE or PROCESSING; no account is overdrawn; history ends at the status. */
    static void assertHold(DataSource source) {
        assertThat(Sql.query(
                        source,
                        "SELECT b.id, b.status, h.id AS hold FROM backorder b LEFT JOIN fund_hold h ON h.order_id = b.id"
                                + " AND h.state = 'OPEN' WHERE (h.id IS NOT NULL) <> (b.status IN ('ACTIVE', 'PROCESSING'))",
                        row -> row.number("id") + " " + row.text("status")))
                .as("orders whose hold does not fit their status")
                .isEmpty();
        assertThat(Sql.query(
                        source,
                        "SELECT a.id FROM ledger_account a WHERE a.kind = 'CUSTOMER' AND (posted_minor + credit_limit_minor"
                                + " - held_minor < 0 OR held_minor <> (SELECT coalesce(sum(amount_minor), 0) FROM fund_hold h"
                                + " WHERE h.account_id = a.id AND h.state = 'OPEN'))",
                        row -> row.number("id")))
                .as("accounts overdrawn or out of step with their holds")
                .isEmpty();
        assertThat(Sql.query(
                        source,
                        "SELECT b.id FROM backorder b WHERE b.status <> (SELECT h.to_status FROM order_history h"
                                + " WHERE h.order_id = b.id ORDER BY h.id DESC LIMIT 1)",
                        row -> row.number("id")))
                .as("orders whose history ends elsewhere")
                .isEmpty();
    }
}
