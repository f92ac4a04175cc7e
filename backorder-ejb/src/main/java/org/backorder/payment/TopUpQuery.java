package org.backorder.payment;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.backorder.customer.Caller;
import org.backorder.customer.CustomerId;
import org.backorder.money.Money;
import org.backorder.refusal.NotFound;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.sql.Row;
import org.backorder.sql.Sql;

/** Reads top-ups; customers see their own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TopUpQuery {
    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    /** One of the caller's own, for staff anybody's; refuses with NotFound (R1). */
    public TopUpView find(Caller caller, long id) {
        return Sql.one(
                        database,
                        "SELECT * FROM top_up WHERE id = ? AND (customer_id = ? OR ?)",
                        TopUpQuery::view,
                        id,
                        caller.id().value(),
                        caller.customer().readsAll())
                .orElseThrow(() -> new NotFound("top-up", Long.toString(id)));
    }

    /** A customer's, newest first; the caller has checked that the customer may be seen. */
    public Page<TopUpView> list(CustomerId customer, PageRequest page) {
        return new Page<>(
                Sql.query(
                        database,
                        "SELECT * FROM top_up WHERE customer_id = ? ORDER BY id DESC OFFSET ? LIMIT ?",
                        TopUpQuery::view,
                        customer.value(),
                        page.first(),
                        page.limit()),
                Sql.query(
                                database,
                                "SELECT count(*) AS total FROM top_up WHERE customer_id = ?",
                                row -> row.number("total"),
                                customer.value())
                        .get(0));
    }

    private static TopUpView view(Row row) throws SQLException {
        return new TopUpView(
                row.number("id"),
                Money.of(row.number("amount_minor"), row.text("currency")),
                TopUpState.valueOf(row.text("state")),
                row.textOrNull("reason"),
                row.textOrNull("paypal_order"),
                row.textOrNull("approve_url"),
                row.instant("created_at"),
                row.instantOrNull("ended_at"));
    }
}
