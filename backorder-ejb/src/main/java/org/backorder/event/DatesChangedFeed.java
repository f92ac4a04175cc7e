package org.backorder.event;

import jakarta.enterprise.context.Dependent;
import java.time.Instant;
import java.util.UUID;
import org.backorder.order.OrderDatesChanged;

/** DROPDATE_CHANGED: the name appeared on a list, moved on it or left it (R14). */
@Dependent
class DatesChangedFeed extends OrderFeed<OrderDatesChanged> {
    DatesChangedFeed() {
        super(OrderDatesChanged.class, "order-dates-changed");
    }

    @Override
    void add(UUID fact, OrderDatesChanged event, Instant at) {
        String reason = event.dropAt() == null ? "NAME_LEFT_LIST" : null;
        add(fact, new Line(event.orderId(), event.customerId(), event.name()), "DROPDATE_CHANGED", reason, at);
    }
}
