package org.backorder.event;

import jakarta.enterprise.context.Dependent;
import java.time.Instant;
import java.util.UUID;
import org.backorder.order.OrderAuctionLost;

/** AUCTION_LOST: the name went to another order of its auction. */
@Dependent
class AuctionLostFeed extends OrderFeed<OrderAuctionLost> {
    AuctionLostFeed() {
        super(OrderAuctionLost.class, "order-auction-lost");
    }

    @Override
    void add(UUID fact, OrderAuctionLost event, Instant at) {
        add(fact, new Line(event.orderId(), event.customerId(), event.name()), "AUCTION_LOST", event.reason(), at);
    }
}
