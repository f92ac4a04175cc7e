package org.backorder.custody;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.backorder.customer.Caller;
import org.backorder.customer.CustomerId;
import org.backorder.refusal.NotFound;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.sql.Row;
import org.backorder.sql.Sql;

/** Reads names handed over; a name still in trust, or a foreign one, answers like a missing one (R42). */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CustodyQuery {
    private static final String SEEN = " FROM caught_name n WHERE n.state = 'HANDED_OVER' AND (? OR n.customer_id IN ("
            + "WITH RECURSIVE below AS (SELECT id FROM customer WHERE id = ?"
            + " UNION ALL SELECT sub.id FROM customer sub JOIN below ON sub.parent_id = below.id) SELECT id FROM below))";

    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    /** The name in the caller's account, as it was handed over last; refuses with NotFound. */
    public CustodyView byName(Caller caller, String aceName) {
        return Sql.query(
                        database,
                        "SELECT n.*" + SEEN + " AND n.name = ? ORDER BY n.id DESC LIMIT 1",
                        CustodyQuery::view,
                        caller.customer().readsAll(),
                        caller.id().value(),
                        aceName)
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("DOMAIN", aceName));
    }

    /** Names in a customer's account, by name. */
    public Page<CustodyView> list(Caller caller, CustomerId customer, PageRequest page) {
        long total = Sql.query(
                        database,
                        "SELECT count(*) AS total" + SEEN + " AND n.customer_id = ?",
                        row -> row.number("total"),
                        caller.customer().readsAll(),
                        caller.id().value(),
                        customer.value())
                .get(0);
        List<CustodyView> rows = Sql.query(
                database,
                "SELECT n.*" + SEEN + " AND n.customer_id = ? ORDER BY n.name, n.id LIMIT ? OFFSET ?",
                CustodyQuery::view,
                caller.customer().readsAll(),
                caller.id().value(),
                customer.value(),
                page.limit(),
                page.first());
        return new Page<>(rows, total);
    }

    /** The log of a name in the caller's account, oldest first. */
    public List<CustodyEntry> log(Caller caller, String aceName) {
        return Sql.query(
                database,
                "SELECT at, actor, entry FROM custody_log WHERE caught_name_id = ? ORDER BY id",
                row -> new CustodyEntry(row.instant("at"), row.text("actor"), row.text("entry")),
                byName(caller, aceName).id());
    }

    private static CustodyView view(Row row) throws SQLException {
        return new CustodyView(
                row.number("id"),
                row.text("name"),
                row.text("name_unicode"),
                row.text("roid"),
                new CustomerId(row.number("customer_id")),
                row.number("order_id"),
                row.instant("registered_at"),
                row.instant("expires_at"),
                row.text("auth_info"),
                row.text("owner_contact"),
                row.text("admin_contact"),
                row.text("tech_contact"),
                row.text("billing_contact"),
                row.instant("handed_over_at"));
    }
}
