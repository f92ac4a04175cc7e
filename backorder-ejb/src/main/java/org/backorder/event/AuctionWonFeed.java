package org.backorder.event;

import jakarta.enterprise.context.Dependent;
import java.time.Instant;
import java.util.UUID;
import org.backorder.order.OrderAuctionWon;

/** AUCTION_WON: the customer led when the auction ended. */
@Dependent
class AuctionWonFeed extends OrderFeed<OrderAuctionWon> {
    AuctionWonFeed() {
        super(OrderAuctionWon.class, "order-auction-won");
    }

    @Override
    void add(UUID fact, OrderAuctionWon event, Instant at) {
        add(fact, new Line(event.orderId(), event.customerId(), event.name()), "AUCTION_WON", null, at);
    }
}
