package org.backorder.order;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.backorder.outbox.Outbox;

/** ACTIVE to PROCESSING at the finalization date, and the name is asked of the catch engine in the same transaction (R24, R25). */
@Stateless
public class StartProcessing {
    @Inject
    OrderStore orders;

    @Inject
    CatchDemand demand;

    @Inject
    Outbox outbox;

    /** Starts; refuses before the finalization date, when already moved, and names that cannot be raced for. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void start(OrderId id, Instant now) {
        Backorder order = orders.lock(id);
        order.refuseUnlessMayBecome(OrderStatus.PROCESSING);
        if (!order.finalized(now)) {
            throw new TooEarlyToFinalize(id, order.finalizationAt);
        }
        order.moveTo(OrderStatus.PROCESSING, null, now);
        orders.write();
        demand.request(List.of(order.name), now); // counts this order too
        outbox.add(new OrderProcessing(order.id, order.customerId, order.name), now);
    }
}
