package org.backorder.event;

import jakarta.enterprise.context.Dependent;
import java.time.Instant;
import java.util.UUID;
import org.backorder.order.OrderProcessing;

/** PROCESSING: the finalization date passed with held funds. */
@Dependent
class ProcessingFeed extends OrderFeed<OrderProcessing> {
    ProcessingFeed() {
        super(OrderProcessing.class, "order-processing");
    }

    @Override
    void add(UUID fact, OrderProcessing event, Instant at) {
        add(fact, new Line(event.orderId(), event.customerId(), event.name()), "PROCESSING", null, at);
    }
}
