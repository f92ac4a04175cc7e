package org.backorder.event;

import jakarta.enterprise.context.Dependent;
import java.time.Instant;
import java.util.UUID;
import org.backorder.order.OrderActivated;

/** ACTIVE: the price is held. */
@Dependent
class ActivatedFeed extends OrderFeed<OrderActivated> {
    ActivatedFeed() {
        super(OrderActivated.class, "order-activated");
    }

    @Override
    void add(UUID fact, OrderActivated event, Instant at) {
        add(fact, new Line(event.orderId(), event.customerId(), event.name()), "ACTIVE", null, at);
    }
}
