package org.backorder.custody;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.backorder.custody.CustodyStore.Holding;
import org.backorder.order.OrderSucceeded;
import org.backorder.outbox.Subscriber;

/** The name has its customer: hand-over is due at once (R42). */
@Dependent
class StartHandOver implements Subscriber<OrderSucceeded> {
    @Inject
    CustodyStore names;

    @Override
    public String name() {
        return "custody-hand-over";
    }

    @Override
    public Class<OrderSucceeded> event() {
        return OrderSucceeded.class;
    }

    @Override
    public void receive(UUID eventId, OrderSucceeded order, Instant occurredAt, Instant now) {
        Holding holding = names.find(order.planId())
                // the other delivery has not come yet: this one is tried again
                .orElseThrow(() -> new IllegalStateException(order.name() + " is not in custody yet"));
        if (names.assign(order, now)) {
            names.log(holding.id(), "allocated to order " + order.orderId(), now);
        } else if (holding.orderId() != order.orderId()) {
            throw new IllegalStateException(order.name() + " belongs to order " + holding.orderId());
        }
    }
}
