package org.backorder.event;

import jakarta.enterprise.context.Dependent;
import java.time.Instant;
import java.util.UUID;
import org.backorder.order.OrderSucceeded;

/** SUCCESSFUL: the name is caught and charged. */
@Dependent
class SucceededFeed extends OrderFeed<OrderSucceeded> {
    SucceededFeed() {
        super(OrderSucceeded.class, "order-succeeded");
    }

    @Override
    void add(UUID fact, OrderSucceeded event, Instant at) {
        add(fact, new Line(event.orderId(), event.customerId(), event.name()), "SUCCESSFUL", null, at);
    }
}
