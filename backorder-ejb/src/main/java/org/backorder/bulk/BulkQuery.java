package org.backorder.bulk;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.backorder.customer.Caller;
import org.backorder.money.Money;
import org.backorder.order.OrderId;
import org.backorder.order.OrderStatus;
import org.backorder.refusal.NotFound;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.sql.Row;
import org.backorder.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Reads bulk placements, their lines and verdicts; a foreign one answers like a missing one. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class BulkQuery {
    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    @Inject
    BulkStore placements;

    /** One placement of the caller; refuses with NotFound. */
    public BulkView byId(Caller caller, long id) {
        return placements.find(caller.id(), id).orElseThrow(() -> missing(id)).seenBy(caller);
    }

    /** Placements with which anything was placed, newest first; lists that were only checked are none. */
    public Page<BulkView> list(Caller caller, PageRequest page) {
        List<BulkView> rows = placements.of(caller.id(), page.first(), page.limit()).stream()
                .map(view -> view.seenBy(caller))
                .toList();
        return new Page<>(rows, placements.count(caller.id()));
    }

    /** Lines judged so far, in the order given, perhaps only those of one code. */
    public Page<BulkLineView> lines(Caller caller, long id, @Nullable Integer code, PageRequest page) {
        byId(caller, id);
        String where =
                " WHERE l.placement_id = ? AND l.code IS NOT NULL" + (code == null ? "" : " AND l.code = " + code);
        long total = Sql.one(
                        database, "SELECT count(*) AS total FROM bulk_line l" + where, row -> row.number("total"), id)
                .orElseThrow();
        List<BulkLineView> rows = Sql.query(
                database,
                "SELECT l.*, b.status FROM bulk_line l LEFT JOIN backorder b ON b.id = l.order_id" + where
                        + " ORDER BY l.place OFFSET ? LIMIT ?",
                BulkQuery::line,
                id,
                page.first(),
                page.limit());
        return new Page<>(rows, total);
    }

    /** How many lines got which code, ascending. */
    public List<CodeCount> codes(Caller caller, long id) {
        byId(caller, id);
        return Sql.query(
                database,
                "SELECT code, count(*) AS lines FROM bulk_line WHERE placement_id = ? AND code IS NOT NULL"
                        + " GROUP BY code ORDER BY code",
                row -> new CodeCount(row.integer("code"), row.number("lines")),
                id);
    }

    static BulkView own(Optional<BulkStore.Locked> placement, Caller caller, long id) {
        return placement
                .filter(locked -> locked.customer().equals(caller.id()))
                .map(BulkStore.Locked::view)
                .orElseThrow(() -> missing(id));
    }

    private static NotFound missing(long id) {
        return new NotFound("PLACEMENT", Long.toString(id));
    }

    private static BulkLineView line(Row row) throws SQLException {
        String currency = row.textOrNull("currency");
        Long order = row.numberOrNull("order_id");
        String status = row.textOrNull("status");
        return new BulkLineView(
                row.integer("line"),
                row.text("text"),
                row.textOrNull("ace"),
                row.textOrNull("name_unicode"),
                row.textOrNull("api_class"),
                row.integer("priority"),
                row.text("tag"),
                row.integer("code"),
                row.text("detail"),
                currency == null ? null : Money.of(row.number("price_minor"), currency),
                row.instantOrNull("finalization_at"),
                order == null ? null : new OrderId(order),
                status == null ? null : OrderStatus.valueOf(status).wire());
    }
}
