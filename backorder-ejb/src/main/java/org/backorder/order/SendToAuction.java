package org.backorder.order;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.backorder.ledger.ReleaseFundHold;
import org.backorder.outbox.Outbox;

/** PROCESSING to AUCTION_PENDING: the name is caught and several customers are entitled to it; hold released (R30). */
@Stateless
public class SendToAuction {
    @Inject
    OrderStore orders;

    @Inject
    ReleaseFundHold releaseFundHold;

    @Inject
    Outbox outbox;

    /** Sends the order to the auction. */
    public void send(OrderId id, Instant now) {
        Backorder order = orders.lock(id);
        order.refuseUnlessMayBecome(OrderStatus.AUCTION_PENDING);
        releaseFundHold.release(order.id, OrderStatus.AUCTION_PENDING.name(), now);
        order.moveTo(OrderStatus.AUCTION_PENDING, null, now);
        outbox.add(new OrderAuctionPending(order.id, order.customerId, order.name), now);
    }
}
