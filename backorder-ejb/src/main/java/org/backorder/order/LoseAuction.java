package org.backorder.order;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.backorder.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** AUCTION_PENDING to AUCTION_LOST: the name went to another order of its auction (R40). */
@Stateless
public class LoseAuction {
    @Inject
    OrderStore orders;

    @Inject
    Outbox outbox;

    /** The order loses its auction; the reason is absent when somebody else was ahead. */
    public void lose(OrderId id, long auctionId, @Nullable FailureReason reason, Instant now) {
        Backorder order = orders.lock(id);
        order.refuseUnlessMayBecome(OrderStatus.AUCTION_LOST);
        String text = reason == null ? null : reason.text();
        order.moveTo(OrderStatus.AUCTION_LOST, text, now);
        outbox.add(new OrderAuctionLost(order.id, order.customerId, order.name, auctionId, text), now);
    }
}
