package org.backorder.privatefeed;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.backorder.customer.Caller;
import org.backorder.sql.Row;
import org.backorder.sql.Sql;

/** Reads a customer's feed address and the dates its calendar shows. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PrivateFeedQuery {
    /** How long dates stay after they have passed or their order has ended, so that calendars see it. */
    static final Duration KEPT = Duration.ofDays(30);

    /** Orders of a calendar at most: two events each, about a megabyte, which is what calendar programs still take. */
    static final int MOST = 1_000;

    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    @Inject
    FeedAddressStore addresses;

    /** The caller's address, if it has one; refuses roles. */
    public Optional<FeedAddress> address(Caller caller) {
        caller.demandOwner();
        return addresses.of(caller.id());
    }

    /** Orders of the caller that have dates, the earliest finalization date first, ended ones included. */
    public List<DatedOrder> dates(Caller caller, Instant now) {
        return Sql.query(
                database,
                "SELECT id, name_unicode, status, finalization_at, drop_at, created_at, updated_at FROM backorder"
                        + " WHERE customer_id = ? AND drop_at >= ? ORDER BY finalization_at, id LIMIT ?",
                PrivateFeedQuery::dates,
                caller.id().value(),
                now.minus(KEPT),
                MOST);
    }

    private static DatedOrder dates(Row row) throws SQLException {
        return new DatedOrder(
                row.number("id"),
                row.text("name_unicode"),
                switch (row.text("status")) {
                    case "SUCCESSFUL", "FAILED", "CANCELLED" -> true;
                    default -> false;
                },
                row.instant("finalization_at"),
                row.instant("drop_at"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
