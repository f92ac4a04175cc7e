package org.backorder.portfolio;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.backorder.customer.Reach;
import org.backorder.money.Money;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.sql.Row;
import org.backorder.sql.Sql;

/** Reads orders by their progress and payment (api.md 15). Cancelled orders are left out (R10). */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PlacedOrderQuery {
    private static final String ORDERS = """
            , placed AS (
                SELECT b.id, b.name, upper(replace(b.tld, '.', '')) || '_' || b.order_class AS api_class,
                    replace(b.status, '_', '-') AS status, b.price_minor, b.currency, seen.login, b.created_at, b.updated_at,
                    CASE%s END AS progress,
                    CASE WHEN h.state = 'OPEN' THEN 'AUTOACCOUNT'
                        WHEN h.captured_minor < h.charge_minor THEN 'AUTOINVOICE'
                        WHEN h.state = 'CAPTURED' THEN 'PAID' ELSE 'UNPAID' END AS payment
                FROM backorder b JOIN seen ON seen.id = b.customer_id
                    LEFT JOIN LATERAL (SELECT state, charge_minor, captured_minor FROM fund_hold
                        WHERE order_id = b.id ORDER BY id DESC LIMIT 1) h ON true
                WHERE b.status <> 'CANCELLED')
            """.formatted(Arrays.stream(OrderProgress.values())
            .map(progress -> " WHEN b.status IN (" + progress.statuses() + ") THEN '" + progress + "'")
            .collect(Collectors.joining()));

    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    /** Orders with the exact total, in the order they were created, or newest first. */
    public Page<PlacedOrder> list(PlacedOrderFilter filter, PageRequest page) {
        List<Object> parameters = new ArrayList<>(Reach.parametersOf(filter.reach()));
        String with = "WITH " + Reach.table("seen", filter.reach()) + ORDERS + "SELECT ";
        String from = " FROM placed" + where(filter, parameters);
        long total = Sql.query(
                        database, with + "count(*) AS total" + from, row -> row.number("total"), parameters.toArray())
                .get(0);
        Collections.addAll(parameters, page.first(), page.limit());
        return new Page<>(
                Sql.query(
                        database,
                        with + "*" + from + (filter.newestFirst() ? " ORDER BY id DESC" : " ORDER BY id")
                                + " OFFSET ? LIMIT ?",
                        PlacedOrderQuery::order,
                        parameters.toArray()),
                total);
    }

    private static String where(PlacedOrderFilter filter, List<Object> parameters) {
        List<String> conditions = new ArrayList<>();
        if (!filter.progress().isEmpty()) {
            conditions.add("progress = ANY (?)");
            parameters.add(words(filter.progress()));
        }
        if (!filter.payments().isEmpty()) {
            conditions.add("payment = ANY (?)");
            parameters.add(words(filter.payments()));
        }
        if (filter.from() != null) {
            conditions.add("created_at >= ?");
            parameters.add(filter.from());
        }
        if (filter.to() != null) {
            conditions.add("date_trunc('second', created_at) <= ?");
            parameters.add(filter.to());
        }
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    private static String[] words(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).toArray(String[]::new);
    }

    private static PlacedOrder order(Row row) throws SQLException {
        return new PlacedOrder(
                row.number("id"),
                row.text("name"),
                row.text("api_class"),
                row.text("status"),
                OrderProgress.valueOf(row.text("progress")),
                PaymentState.valueOf(row.text("payment")),
                Money.of(row.number("price_minor"), row.text("currency")),
                row.text("login"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
