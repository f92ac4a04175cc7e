package org.backorder.order;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.backorder.ledger.ReleaseFundHold;
import org.backorder.outbox.Outbox;

/** REQUESTED, ACTIVE, PROCESSING or AUCTION_PENDING to FAILED with a reason; a hold is released in the same transaction (R24, R26). */
@Stateless
public class FailOrder {
    @Inject
    OrderStore orders;

    @Inject
    ReleaseFundHold releaseFundHold;

    @Inject
    Outbox outbox;

    /** Fails the order; for want of funds only a REQUESTED one, and only from its finalization date on. */
    public void fail(OrderId id, FailureReason reason, Instant now) {
        Backorder order = orders.lock(id);
        order.refuseUnlessMayBecome(OrderStatus.FAILED);
        if (reason.equals(FailureReason.INSUFFICIENT_FUNDS)) {
            if (order.status != OrderStatus.REQUESTED) {
                throw new WrongStatus(id, order.status, OrderStatus.FAILED); // it was funded meanwhile
            }
            if (!order.finalized(now)) {
                throw new TooEarlyToFinalize(id, order.finalizationAt);
            }
        }
        releaseFundHold.release(order.id, reason.text(), now);
        order.moveTo(OrderStatus.FAILED, reason.text(), now);
        outbox.add(new OrderFailed(order.id, order.customerId, order.name, reason.text()), now);
    }
}
