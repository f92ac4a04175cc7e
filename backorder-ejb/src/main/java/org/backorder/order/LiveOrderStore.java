package org.backorder.order;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import javax.sql.DataSource;
import org.backorder.audit.Actor;
import org.backorder.customer.CustomerId;
import org.backorder.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Many orders of one customer at a time: which are live, new ones, and those that can still be taken back. */
@Dependent
class LiveOrderStore {
    /** Rows in the order given: ids are assigned in the order of acceptance (R33). The index refuses live duplicates (R8). */
    private static final String INSERT = "WITH added AS (INSERT INTO backorder (customer_id, order_class, tld, name,"
            + " name_unicode, repeated, status, price_minor, deposit_minor, currency, priority, drop_at, finalization_at,"
            + " opens_at, due_at, period_years, auth_info, owner_contact, admin_contact, tech_contact, billing_contact, tag,"
            + " created_by, created_at, updated_by, updated_at)"
            + " SELECT ?, line.order_class, line.tld, line.name, line.name_unicode, line.repeated = 1, 'REQUESTED',"
            + " line.price, line.deposit, line.currency, line.priority, line.drop_at, line.finalization_at, line.opens_at,"
            + " line.opens_at, line.period, line.auth_info, 'USER', 'USER', 'USER', 'USER', line.tag, ?, ?, ?, ?"
            + " FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) WITH ORDINALITY AS line (order_class, tld, name,"
            + " name_unicode, currency, auth_info, tag, repeated, price, deposit, priority, period, drop_at,"
            + " finalization_at, opens_at, place) ORDER BY line.place ON CONFLICT DO NOTHING"
            + " RETURNING id, auth_info),"
            + " history AS (INSERT INTO order_history (order_id, to_status, at, actor, origin)"
            + " SELECT id, 'REQUESTED', ?, ?, ? FROM added ORDER BY id)"
            + " SELECT id, auth_info FROM added";

    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    /** A locked order that can still be cancelled. */
    record Waiting(long id, String name) {}

    /** Classes and names of the customer's live orders that NEW=1 did not ask for, among those names. */
    Set<String> keysOf(CustomerId customer, String[] names) {
        return new HashSet<>(Sql.query(
                database,
                "SELECT DISTINCT order_class, name FROM backorder WHERE customer_id = ? AND name = ANY (?)"
                        + " AND status IN ('REQUESTED', 'ACTIVE', 'PROCESSING', 'AUCTION_PENDING')",
                row -> ManyOrders.Judged.key(row.text("order_class"), row.text("name")),
                customer.value(),
                names));
    }

    /** Adds the orders as REQUESTED with their first history rows; absent where a live duplicate stands in the way. */
    List<@Nullable OrderId> insertAll(List<NewOrder> orders, Instant now) {
        if (orders.isEmpty()) {
            return List.of();
        }
        Actor actor = Actor.current();
        Map<String, OrderId> added = new HashMap<>();
        // the generated secret is the one column that no two lines share
        Sql.query(
                        database,
                        INSERT,
                        row -> Map.entry(row.text("auth_info"), new OrderId(row.number("id"))),
                        parameters(orders, actor, now))
                .forEach(row -> added.put(row.getKey(), row.getValue()));
        return orders.stream()
                .<@Nullable OrderId>map(order -> added.get(order.authInfo()))
                .toList();
    }

    private static @Nullable Object[] parameters(List<NewOrder> orders, Actor actor, Instant now) {
        return new @Nullable Object[] {
            orders.get(0).customerId(),
            actor.name(),
            now,
            actor.name(),
            now,
            texts(orders, order -> order.request().orderClass().name()),
            texts(orders, order -> order.name().tld()),
            texts(orders, order -> order.name().name().ace()),
            texts(orders, order -> order.name().name().unicode()),
            texts(orders, order -> order.quote().price().currency().getCurrencyCode()),
            texts(orders, NewOrder::authInfo),
            texts(orders, order -> order.request().tag()),
            numbers(orders, order -> order.request().repeated() ? 1 : 0),
            numbers(orders, order -> order.quote().price().minorUnits()),
            numbers(orders, order -> order.quote().deposit().minorUnits()),
            numbers(orders, order -> order.request().priority()),
            numbers(orders, order -> order.request().periodYears()),
            instants(orders, order -> order.dates().dropAt()),
            instants(orders, order -> order.dates().finalizationAt()),
            instants(orders, order -> order.dates().opensAt()),
            now,
            actor.name(),
            actor.origin()
        };
    }

    /** Locks those of the customer's orders that are REQUESTED and not finalized, by ascending id. */
    List<Waiting> lockWaiting(CustomerId customer, long[] ids, Instant now) {
        return Sql.query(
                database,
                "SELECT id, name FROM backorder WHERE id = ANY (?) AND customer_id = ? AND status = 'REQUESTED'"
                        + " AND (finalization_at IS NULL OR finalization_at > ?) ORDER BY id FOR UPDATE",
                row -> new Waiting(row.number("id"), row.text("name")),
                ids,
                customer.value(),
                now);
    }

    private static String[] texts(List<NewOrder> orders, Function<NewOrder, String> column) {
        return orders.stream().map(column).toArray(String[]::new);
    }

    private static long[] numbers(List<NewOrder> orders, ToLongFunction<NewOrder> column) {
        return orders.stream().mapToLong(column).toArray();
    }

    private static @Nullable Instant[] instants(List<NewOrder> orders, Function<NewOrder, @Nullable Instant> column) {
        return orders.stream().map(column).toArray(Instant[]::new);
    }
}
