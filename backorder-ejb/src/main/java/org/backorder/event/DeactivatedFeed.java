package org.backorder.event;

import jakarta.enterprise.context.Dependent;
import java.time.Instant;
import java.util.UUID;
import org.backorder.order.OrderDeactivated;

/** REQUESTED: dormant again: the hold was released. */
@Dependent
class DeactivatedFeed extends OrderFeed<OrderDeactivated> {
    DeactivatedFeed() {
        super(OrderDeactivated.class, "order-deactivated");
    }

    @Override
    void add(UUID fact, OrderDeactivated event, Instant at) {
        add(fact, new Line(event.orderId(), event.customerId(), event.name()), "REQUESTED", event.reason(), at);
    }
}
