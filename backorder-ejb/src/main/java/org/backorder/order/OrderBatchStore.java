package org.backorder.order;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.backorder.audit.Actor;
import org.backorder.pricing.OrderClass;
import org.backorder.sql.Row;
import org.backorder.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Many orders at a time: what is due, locked so that a second node passes by, and moved along the same table as one order
 * ({@link OrderStatus#next}), history rows included.
 */
@Dependent
class OrderBatchStore {
    private static final String COLUMNS = "SELECT b.id, b.customer_id, b.order_class, b.tld, b.name, b.status,"
            + " b.deposit_minor, b.currency, b.priority, b.drop_at, b.finalization_at, b.opens_at, b.created_at"
            + " FROM backorder b ";

    private static final String FUNDABLE = "b.status = 'REQUESTED' AND b.opens_at <= ? AND b.finalization_at > ?"
            // due now, or waiting for money: those are due at the finalization date only and tried with their account
            + " AND (b.due_at <= ? OR b.due_at = b.finalization_at)";

    private static final String FINALIZABLE =
            "b.status IN ('REQUESTED', 'ACTIVE') AND b.finalization_at <= ? AND b.due_at <= ?";

    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    /** An account with orders to fund; orders is zero for one that is only tried again. */
    record DueAccount(long customerId, long orders) {}

    /** Accounts with orders whose funding window has opened, and accounts whose next try has come, by ascending id. */
    List<DueAccount> dueAccounts(Instant now) {
        return Sql.query(
                database,
                "SELECT customer_id, sum(orders) AS orders FROM ("
                        + "SELECT customer_id, count(*) AS orders FROM backorder WHERE status = 'REQUESTED'"
                        + " AND due_at < finalization_at AND due_at <= ? AND finalization_at > ? GROUP BY customer_id"
                        + " UNION ALL SELECT customer_id, 0 FROM funding_wait WHERE next_try_at <= ?) due"
                        + " GROUP BY customer_id ORDER BY customer_id",
                row -> new DueAccount(row.number("customer_id"), row.number("orders")),
                now,
                now,
                now);
    }

    /** The next instant at which an order or an account is due for funding. */
    Optional<Instant> nextFunding(Instant now) {
        return Sql.one(
                        database,
                        "SELECT least((SELECT min(due_at) FROM backorder WHERE status = 'REQUESTED'"
                                + " AND due_at < finalization_at AND finalization_at > ?),"
                                + " (SELECT min(next_try_at) FROM funding_wait)) AS due",
                        row -> Optional.ofNullable(row.instantOrNull("due")),
                        now)
                .flatMap(due -> due);
    }

    /** Locks what may be funded now and no other node holds, by ascending id. */
    List<DueOrder> takeFundable(long[] customers, Instant now) {
        return Sql.query(
                database,
                COLUMNS + "WHERE b.customer_id = ANY (?) AND " + FUNDABLE + " ORDER BY b.id FOR UPDATE SKIP LOCKED",
                OrderBatchStore::due,
                customers,
                now,
                now,
                now);
    }

    /** Locks what may be funded now and waits for whoever holds it: money has come, nobody else will try it soon. */
    List<DueOrder> awaitFundable(long customer, Instant now) {
        return Sql.query(
                database,
                COLUMNS + "WHERE b.customer_id = ? AND " + FUNDABLE + " ORDER BY b.id FOR UPDATE",
                OrderBatchStore::due,
                customer,
                now,
                now,
                now);
    }

    /** What may be funded, without locks. */
    List<DueOrder> fundable(long customer, Instant now) {
        return Sql.query(
                database,
                COLUMNS + "WHERE b.customer_id = ? AND " + FUNDABLE + " ORDER BY b.id",
                OrderBatchStore::due,
                customer,
                now,
                now,
                now);
    }

    /** The next instant at which an order is finalized. */
    Optional<Instant> nextFinalization(Instant now) {
        return Sql.one(
                        database,
                        "SELECT least((SELECT min(due_at) FROM backorder WHERE status IN ('REQUESTED', 'ACTIVE')"
                                + " AND finalization_at <= ?), (SELECT min(finalization_at) FROM backorder"
                                + " WHERE status IN ('REQUESTED', 'ACTIVE') AND finalization_at > ?)) AS due",
                        row -> Optional.ofNullable(row.instantOrNull("due")),
                        now,
                        now)
                .flatMap(due -> due);
    }

    /** Locks orders whose finalization date has come and that no other node holds, the earliest first. */
    List<DueOrder> takeFinalizable(Instant now, int limit) {
        return Sql.query(
                database,
                COLUMNS + "WHERE " + FINALIZABLE + " ORDER BY b.finalization_at, b.id LIMIT ? FOR UPDATE SKIP LOCKED",
                OrderBatchStore::due,
                now,
                now,
                limit);
    }

    /** Orders whose finalization date has come, without locks. */
    List<DueOrder> finalizable(Instant now, int limit) {
        return Sql.query(
                database,
                COLUMNS + "WHERE " + FINALIZABLE + " ORDER BY b.finalization_at, b.id LIMIT ?",
                OrderBatchStore::due,
                now,
                now,
                limit);
    }

    /**
     * Moves locked orders along the table, with their history rows.
     *
     * @throws IllegalStateException when the table has no such move, or a row does not stand where the caller says
     */
    void moveAll(long[] ids, OrderStatus from, OrderStatus to, @Nullable String reason, Instant at) {
        if (ids.length == 0) {
            return;
        }
        if (!from.next().contains(to)) {
            throw new IllegalStateException("orders cannot move from " + from + " to " + to);
        }
        Actor actor = Actor.current();
        int moved = Sql.update(
                database,
                "WITH moved AS (UPDATE backorder SET status = ?, status_reason = ?, due_at = " + nextDue(to)
                        + ", updated_by = ?, updated_at = ? WHERE id = ANY (?) AND status = ? RETURNING id)"
                        + " INSERT INTO order_history (order_id, from_status, to_status, at, actor, origin, reason)"
                        + " SELECT id, ?, ?, ?, ?, ?, ? FROM moved",
                to,
                reason,
                actor.name(),
                at,
                ids,
                from,
                from,
                to,
                at,
                actor.name(),
                actor.origin(),
                reason);
        if (moved != ids.length) {
            throw new IllegalStateException(ids.length - moved + " of " + ids.length + " orders are not " + from);
        }
    }

    /** Lets a run pass an order by until then: it failed, and must not stop the others or the clock. */
    void postpone(long id, Instant until) {
        Sql.update(
                database,
                "UPDATE backorder SET due_at = ? WHERE id = ? AND status IN ('REQUESTED', 'ACTIVE')",
                until,
                id);
    }

    /** The same as {@code Backorder.nextDue}, for a set. */
    private static String nextDue(OrderStatus status) {
        return switch (status) {
            case REQUESTED -> "opens_at";
            case ACTIVE -> "finalization_at";
            case PROCESSING, SUCCESSFUL, FAILED, CANCELLED, AUCTION_PENDING, AUCTION_WON, AUCTION_LOST -> "NULL";
        };
    }

    static DueOrder due(Row row) throws SQLException {
        return new DueOrder(
                row.number("id"),
                row.number("customer_id"),
                OrderClass.valueOf(row.text("order_class")),
                row.text("tld"),
                row.text("name"),
                OrderStatus.valueOf(row.text("status")),
                row.number("deposit_minor"),
                row.text("currency"),
                row.integer("priority"),
                new OrderDates(
                        row.instantOrNull("drop_at"),
                        row.instantOrNull("finalization_at"),
                        row.instantOrNull("opens_at")),
                row.instant("finalization_at"),
                row.instant("created_at"));
    }
}
