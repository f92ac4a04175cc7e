package org.backorder.order;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.backorder.money.Money;
import org.backorder.outbox.Outbox;

/** AUCTION_PENDING to AUCTION_WON: the customer led when the auction ended (R40). Nothing is charged here: the price is paid by invoice (R41). */
@Stateless
public class WinAuction {
    @Inject
    OrderStore orders;

    @Inject
    Outbox outbox;

    /** The order wins its auction at that price. */
    public void win(OrderId id, long auctionId, Money price, Instant now) {
        Backorder order = orders.lock(id);
        order.refuseUnlessMayBecome(OrderStatus.AUCTION_WON);
        order.moveTo(OrderStatus.AUCTION_WON, null, now);
        outbox.add(
                new OrderAuctionWon(
                        order.id,
                        order.customerId,
                        order.name,
                        auctionId,
                        price.minorUnits(),
                        price.currency().getCurrencyCode()),
                now);
    }
}
