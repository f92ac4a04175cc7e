package org.backorder.event;

import jakarta.enterprise.context.Dependent;
import java.time.Instant;
import java.util.UUID;
import org.backorder.order.OrderAuctionPending;

/** AUCTION_PENDING: several customers are entitled to the name. */
@Dependent
class AuctionPendingFeed extends OrderFeed<OrderAuctionPending> {
    AuctionPendingFeed() {
        super(OrderAuctionPending.class, "order-auction-pending");
    }

    @Override
    void add(UUID fact, OrderAuctionPending event, Instant at) {
        add(fact, new Line(event.orderId(), event.customerId(), event.name()), "AUCTION_PENDING", null, at);
    }
}
