package org.backorder.event;

import jakarta.enterprise.context.Dependent;
import java.time.Instant;
import java.util.UUID;
import org.backorder.order.OrderPlaced;

/** REQUESTED: a new order. */
@Dependent
class PlacedFeed extends OrderFeed<OrderPlaced> {
    PlacedFeed() {
        super(OrderPlaced.class, "order-placed");
    }

    @Override
    void add(UUID fact, OrderPlaced event, Instant at) {
        add(fact, new Line(event.orderId(), event.customerId(), event.name()), "REQUESTED", null, at);
    }
}
