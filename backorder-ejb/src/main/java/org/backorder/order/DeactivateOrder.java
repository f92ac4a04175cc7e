package org.backorder.order;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.backorder.ledger.ReleaseFundHold;
import org.backorder.outbox.Outbox;

/** ACTIVE or PROCESSING to REQUESTED: the name left the list or its drop moved away; hold released, dormant again (R14). */
@Stateless
public class DeactivateOrder {
    @Inject
    OrderStore orders;

    @Inject
    ReleaseFundHold releaseFundHold;

    @Inject
    Outbox outbox;

    /** Deactivates and gives the order the dates the list has now, if any. */
    public void deactivate(OrderId id, OrderDates dates, Instant now) {
        Backorder order = orders.lock(id);
        order.refuseUnlessMayBecome(OrderStatus.REQUESTED);
        String reason = DateMove.reason(dates);
        releaseFundHold.release(order.id, reason, now);
        order.follow(dates);
        order.moveTo(OrderStatus.REQUESTED, reason, now);
        outbox.add(new OrderDeactivated(order.id, order.customerId, order.name, reason), now);
    }
}
