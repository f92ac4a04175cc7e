package org.backorder.bulk;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.backorder.bulk.BulkLineStore.Judged;
import org.backorder.customer.Caller;
import org.backorder.order.LineVerdict;
import org.backorder.order.OrderLine;
import org.backorder.order.PlaceOrders;

/**
 * One line whose price is held at once (R34), in a transaction of its own with its verdict: what it is refused for takes no other line
 * with it.
 */
@Stateless
public class PlaceLineAlone {
    @Inject
    PlaceOrders placeOrders;

    @Inject
    BulkLineStore lines;

    /** Places the line; refuses like a single order. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public LineVerdict place(
            Caller caller,
            long placement,
            long place,
            OrderLine line,
            LineVerdict verdict,
            Locale language,
            Instant now) {
        LineVerdict placed = placeOrders.placeAlone(caller, line, verdict, now);
        lines.judge(placement, List.of(new Judged(place, placed)), "PLACE", language);
        return placed;
    }
}
