package org.backorder.order;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.backorder.audit.AuditTrail;
import org.backorder.customer.Caller;
import org.backorder.ledger.ReleaseFundHold;
import org.backorder.outbox.Outbox;

/** REQUESTED or ACTIVE to CANCELLED: the customer, up to the finalization date; hold released in the same transaction (R10). */
@Stateless
public class CancelOrder {
    @Inject
    OrderStore orders;

    @Inject
    ReleaseFundHold releaseFundHold;

    @Inject
    AuditTrail audit;

    @Inject
    Outbox outbox;

    @Inject
    OrderQuery query;

    /** Cancels; 552 from the finalization date on, 545 for unknown, foreign and cancelled orders. */
    public OrderView cancel(Caller caller, OrderId id, Instant now) {
        OrderTerms.refuseStaff(caller);
        Backorder order = orders.lockFor(caller, id);
        Instant finalizationAt = order.finalizationAt;
        if (finalizationAt != null && order.finalized(now)) {
            throw new DeadlinePassed(order.name, finalizationAt);
        }
        order.refuseUnlessMayBecome(OrderStatus.CANCELLED);
        OrderView before = query.show(caller, id);
        releaseFundHold.release(order.id, OrderStatus.CANCELLED.name(), now);
        order.moveTo(OrderStatus.CANCELLED, null, now);
        audit.record(
                "cancel-order",
                "order",
                id.toString(),
                Map.of("status", before.status().name()),
                Map.of("status", OrderStatus.CANCELLED.name()),
                now);
        outbox.add(new OrderCancelled(order.id, order.customerId, order.name), now);
        return before.cancelled(order.updatedBy, now);
    }
}
