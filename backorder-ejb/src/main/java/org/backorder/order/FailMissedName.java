package org.backorder.order;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.backorder.dropcatch.NameMissed;
import org.backorder.dropcatch.RequestCatch;
import org.backorder.outbox.Subscriber;

/** Ends every order for a name that was not caught, with the race's reason; holds are released at once (R26). */
@Dependent
class FailMissedName implements Subscriber<NameMissed> {
    @Inject
    OrderStore orders;

    @Inject
    FailOrder failOrder;

    @Inject
    RequestCatch requestCatch;

    @Override
    public String name() {
        return "order-missed";
    }

    @Override
    public Class<NameMissed> event() {
        return NameMissed.class;
    }

    @Override
    public void receive(UUID eventId, NameMissed missed, Instant occurredAt, Instant now) {
        FailureReason reason = reason(missed);
        List<Backorder> waiting = orders.lockByName(missed.name(), OrderStatus.PROCESSING);
        // read after the orders: whoever sees a post-drop order sees the plan it has opened again, which will decide
        // anew
        if (requestCatch.isOverruled(missed.planId())) {
            return;
        }
        for (Backorder order : waiting) {
            // an order that waits for a later drop of the name has nothing to do with this race
            if (missed.dropAt().equals(order.dropAt)) {
                failOrder.fail(order.id(), reason, now);
            }
        }
    }

    private static FailureReason reason(NameMissed missed) {
        Integer code = missed.code();
        boolean refused = missed.reason().equals("REFUSED");
        return refused && code != null ? FailureReason.refused(code) : new FailureReason(missed.reason());
    }
}
