package org.backorder.portfolio;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.backorder.customer.Reach;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.sql.Like;
import org.backorder.sql.Sql;

/** Reads what objects of one kind there are (api.md 15). Cancelled orders are left out (R10), and names still in trust (R42). */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ObjectQuery {
    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    /** Objects with the exact total. */
    public Page<ObjectRow> list(ObjectFilter filter, ObjectSort sort, PageRequest page) {
        List<Object> parameters = new ArrayList<>(Reach.parametersOf(filter.reach()));
        String from = " FROM (" + filter.objectClass().objects() + ") object";
        if (!filter.idPatterns().isEmpty()) {
            from += " WHERE id ILIKE ANY (?)";
            parameters.add(filter.idPatterns().stream().map(Like::of).toArray(String[]::new));
        }
        String with = "WITH " + Reach.table("seen", filter.reach()) + " SELECT ";
        long total = Sql.query(
                        database, with + "count(*) AS total" + from, row -> row.number("total"), parameters.toArray())
                .get(0);
        Collections.addAll(parameters, page.first(), page.limit());
        return new Page<>(
                Sql.query(
                        database,
                        with + "*" + from + " ORDER BY " + sort.columns() + " OFFSET ? LIMIT ?",
                        row -> new ObjectRow(
                                row.text("id"),
                                row.text("login"),
                                row.instant("created_at"),
                                row.instant("updated_at")),
                        parameters.toArray()),
                total);
    }
}
