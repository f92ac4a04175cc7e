package org.backorder.event;

import jakarta.enterprise.context.Dependent;
import java.time.Instant;
import java.util.UUID;
import org.backorder.order.OrderFailed;

/** FAILED: ended without the name. */
@Dependent
class FailedFeed extends OrderFeed<OrderFailed> {
    FailedFeed() {
        super(OrderFailed.class, "order-failed");
    }

    @Override
    void add(UUID fact, OrderFailed event, Instant at) {
        add(fact, new Line(event.orderId(), event.customerId(), event.name()), "FAILED", event.reason(), at);
    }
}
