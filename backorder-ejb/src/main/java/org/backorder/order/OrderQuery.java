package org.backorder.order;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.backorder.customer.Caller;
import org.backorder.customer.CustomerId;
import org.backorder.droplist.LabelExpression;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.sql.Row;
import org.backorder.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Reads orders; a foreign or cancelled order answers like a missing one. Reads take no transaction, one statement each: a plain bean,
 * which spares the most frequent command the container's interceptors.
 */
@ApplicationScoped
public class OrderQuery {
    private static final String OWN = OrderRows.SELECT + " WHERE b.id = ? AND b.customer_id = ?";
    private static final String SEEN =
            OrderRows.SELECT + " WHERE b.id = ? AND (? OR " + OrderStore.BELONGS_TO_CALLER + ")";

    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    @Inject
    PolledOrderQuery polled;

    /** Like {@link #byId}, for callers outside of any transaction: sees what is committed. */
    public OrderView poll(Caller caller, OrderId id) {
        return polled.find(id)
                .filter(order -> order.customer().equals(caller.id()) && order.status() != OrderStatus.CANCELLED)
                .orElseGet(() -> byId(caller, id));
    }

    /** One order of the caller or of someone below it (staff and auditors: any); refuses with NotFound, also when cancelled. */
    public OrderView byId(Caller caller, OrderId id) {
        return find(caller, id)
                .filter(order -> order.status() != OrderStatus.CANCELLED)
                .orElseThrow(() -> OrderStore.notFound(id));
    }

    /** One order, cancelled ones included: for the panel. */
    public OrderView show(Caller caller, OrderId id) {
        return find(caller, id).orElseThrow(() -> OrderStore.notFound(id));
    }

    /** Orders with the exact total; a bad expression is refused with InvalidValue. */
    public Page<OrderView> list(Caller caller, OrderFilter filter, OrderSort sort, PageRequest page) {
        OrderConditions conditions = OrderConditions.of(caller, filter);
        if (filter.domainRegexp() != null) {
            return listMatching(LabelExpression.compile("DOMAINREGEX", filter.domainRegexp()), conditions, sort, page);
        }
        long total = Sql.one(
                        database,
                        "SELECT count(*) AS orders FROM backorder b JOIN customer c ON c.id = b.customer_id"
                                + conditions.where(),
                        row -> row.number("orders"),
                        conditions.parameters())
                .orElse(0L);
        List<OrderView> rows = Sql.query(
                database,
                OrderRows.SELECT + conditions.where() + OrderRows.orderBy(sort) + " LIMIT ? OFFSET ?",
                OrderRows::view,
                conditions.parametersAnd(page.limit(), page.first()));
        return new Page<>(rows, total);
    }

    /** Number of orders per status of one customer, or of everyone the caller sees. */
    public Map<OrderStatus, Long> countByStatus(Caller caller, @Nullable CustomerId customer) {
        OrderConditions conditions = OrderConditions.seenBy(caller, customer);
        Map<OrderStatus, Long> counts = new EnumMap<>(OrderStatus.class);
        for (OrderStatus status : OrderStatus.values()) {
            counts.put(status, 0L);
        }
        Sql.query(
                        database,
                        "SELECT b.status, count(*) AS orders FROM backorder b" + conditions.where()
                                + " GROUP BY b.status",
                        row -> Map.entry(OrderStatus.valueOf(row.text("status")), row.number("orders")),
                        conditions.parameters())
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    /** Every move of an order, oldest first. */
    public List<OrderMove> history(Caller caller, OrderId id) {
        show(caller, id);
        return Sql.query(
                database,
                "SELECT from_status, to_status, at, actor, origin, reason FROM order_history WHERE order_id = ? ORDER BY id",
                OrderQuery::move,
                id.value());
    }

    private Optional<OrderView> find(Caller caller, OrderId id) {
        long customer = caller.id().value();
        return Sql.one(database, OWN, OrderRows::view, id.value(), customer)
                .or(() -> Sql.one(
                        database,
                        SEEN,
                        OrderRows::view,
                        id.value(),
                        caller.customer().readsAll(),
                        customer,
                        customer));
    }

    /** The expression runs here and not in the database, whose engine may backtrack: names first, then the rows of the page. */
    private Page<OrderView> listMatching(
            LabelExpression expression, OrderConditions conditions, OrderSort sort, PageRequest page) {
        record Named(long id, String name) {}
        List<Long> matching = Sql.query(
                        database,
                        "SELECT b.id, b.name FROM backorder b JOIN customer c ON c.id = b.customer_id"
                                + conditions.where() + OrderRows.orderBy(sort),
                        row -> new Named(row.number("id"), row.text("name")),
                        conditions.parameters())
                .stream()
                .filter(order -> expression.isFoundIn(order.name()))
                .map(Named::id)
                .toList();
        long[] wanted = matching.stream()
                .skip(page.first())
                .limit(page.limit())
                .mapToLong(Long::longValue)
                .toArray();
        List<OrderView> rows = Sql.query(
                database,
                OrderRows.SELECT + " WHERE b.id = ANY (?)" + OrderRows.orderBy(sort),
                OrderRows::view,
                (Object) wanted);
        return new Page<>(rows, matching.size());
    }

    private static OrderMove move(Row row) throws java.sql.SQLException {
        String from = row.textOrNull("from_status");
        return new OrderMove(
                from == null ? null : OrderStatus.valueOf(from),
                OrderStatus.valueOf(row.text("to_status")),
                row.instant("at"),
                row.text("actor"),
                row.text("origin"),
                row.textOrNull("reason"));
    }
}
