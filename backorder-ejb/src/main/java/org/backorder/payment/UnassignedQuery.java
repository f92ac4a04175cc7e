package org.backorder.payment;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.backorder.customer.Caller;
import org.backorder.money.Money;
import org.backorder.refusal.Forbidden;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.sql.Row;
import org.backorder.sql.Sql;

/** Reads money that no rule could place; staff and auditors only. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class UnassignedQuery {
    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    /** What is open first, then the newest. */
    public Page<UnassignedView> list(Caller caller, PageRequest page) {
        if (!caller.customer().readsAll()) {
            throw new Forbidden("money without an account");
        }
        return new Page<>(
                Sql.query(
                        database,
                        "SELECT u.*, c.login FROM unassigned_payment u LEFT JOIN customer c ON c.id = u.customer_id"
                                + " ORDER BY u.state <> 'OPEN', u.id DESC OFFSET ? LIMIT ?",
                        UnassignedQuery::view,
                        page.first(),
                        page.limit()),
                Sql.query(database, "SELECT count(*) AS total FROM unassigned_payment", row -> row.number("total"))
                        .get(0));
    }

    private static UnassignedView view(Row row) throws SQLException {
        return new UnassignedView(
                row.number("id"),
                row.text("method"),
                Money.of(row.number("amount_minor"), row.text("currency")),
                row.text("payer"),
                row.text("remittance"),
                UnassignedReason.valueOf(row.text("reason")),
                row.textOrNull("login"),
                row.text("state"),
                row.textOrNull("note"),
                row.instant("received_at"),
                row.textOrNull("resolved_by"));
    }
}
