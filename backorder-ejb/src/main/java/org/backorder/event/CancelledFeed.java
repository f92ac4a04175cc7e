package org.backorder.event;

import jakarta.enterprise.context.Dependent;
import java.time.Instant;
import java.util.UUID;
import org.backorder.order.OrderCancelled;

/** CANCELLED: cancelled by the customer. */
@Dependent
class CancelledFeed extends OrderFeed<OrderCancelled> {
    CancelledFeed() {
        super(OrderCancelled.class, "order-cancelled");
    }

    @Override
    void add(UUID fact, OrderCancelled event, Instant at) {
        add(fact, new Line(event.orderId(), event.customerId(), event.name()), "CANCELLED", null, at);
    }
}
