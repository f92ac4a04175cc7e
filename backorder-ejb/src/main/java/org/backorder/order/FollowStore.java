package org.backorder.order;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.backorder.audit.Actor;
import org.backorder.sql.Row;
import org.backorder.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Orders whose names a drop list import has changed. */
@Dependent
class FollowStore {
    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    /** A locked order beside what the list says of its name now. Instants are UTC. */
    record ListedOrder(
            long id,
            long customerId,
            String tld,
            String name,
            OrderStatus status,
            OrderDates dates,
            @Nullable Instant newDropAt,
            @Nullable Instant newFinalizationAt) {}

    /** Orders the import may touch, by ascending id. */
    long[] touched(long importId) {
        return Sql.query(
                        database,
                        "SELECT b.id FROM drop_change d JOIN backorder b ON b.name = d.name"
                                + " AND b.status IN ('REQUESTED', 'ACTIVE', 'PROCESSING', 'AUCTION_PENDING')"
                                + " WHERE d.import_id = ? ORDER BY b.id",
                        row -> row.number("id"),
                        importId)
                .stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    /** Locks a page of them, by ascending id. */
    List<ListedOrder> lock(long importId, long[] ids) {
        return Sql.query(
                database,
                "SELECT b.id, b.customer_id, b.tld, b.name, b.status, b.drop_at, b.finalization_at, b.opens_at,"
                        + " d.new_drop_at, d.new_finalization_at FROM backorder b"
                        + " JOIN drop_change d ON d.import_id = ? AND d.name = b.name"
                        + " WHERE b.id = ANY (?) ORDER BY b.id FOR UPDATE OF b",
                FollowStore::listed,
                importId,
                ids);
    }

    /** Writes new dates; a REQUESTED order becomes due at its new window, an ACTIVE one at its new finalization date. */
    void setDates(List<Long> ids, List<OrderDates> dates, Instant now) {
        Sql.update(
                database,
                "UPDATE backorder b SET drop_at = n.drop_at, finalization_at = n.finalization_at, opens_at = n.opens_at,"
                        + " due_at = CASE b.status WHEN 'REQUESTED' THEN n.opens_at WHEN 'ACTIVE' THEN n.finalization_at END,"
                        + " updated_by = ?, updated_at = ?"
                        + " FROM unnest(?, ?, ?, ?) AS n (id, drop_at, finalization_at, opens_at) WHERE b.id = n.id",
                Actor.current().name(),
                now,
                ids.stream().mapToLong(Long::longValue).toArray(),
                instants(dates, OrderDates::dropAt),
                instants(dates, OrderDates::finalizationAt),
                instants(dates, OrderDates::opensAt));
    }

    private static @Nullable Instant[] instants(List<OrderDates> dates, Function<OrderDates, @Nullable Instant> part) {
        return dates.stream().map(part).toArray(Instant[]::new);
    }

    private static ListedOrder listed(Row row) throws SQLException {
        return new ListedOrder(
                row.number("id"),
                row.number("customer_id"),
                row.text("tld"),
                row.text("name"),
                OrderStatus.valueOf(row.text("status")),
                new OrderDates(
                        row.instantOrNull("drop_at"),
                        row.instantOrNull("finalization_at"),
                        row.instantOrNull("opens_at")),
                row.instantOrNull("new_drop_at"),
                row.instantOrNull("new_finalization_at"));
    }
}
