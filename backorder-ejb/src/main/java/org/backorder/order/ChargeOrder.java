package org.backorder.order;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.backorder.audit.AuditTrail;
import org.backorder.ledger.CaptureFundHold;
import org.backorder.ledger.CaptureResult;
import org.backorder.outbox.Outbox;

/** The end of an order that gets its name at its own price: the hold is captured, the order is SUCCESSFUL, and others are told (R29, R40). */
@Dependent
class ChargeOrder {
    @Inject
    CaptureFundHold captureFundHold;

    @Inject
    AuditTrail audit;

    @Inject
    Outbox outbox;

    /** Charges the locked order, whose price is held, for the name caught by that plan. */
    void charge(Backorder order, long planId, Instant now) {
        CaptureResult charge = captureFundHold.capture(order.id, order.price(), now);
        if (charge.open()
                .isPositive()) { // the rest is owed and shown to the operator; the name is the customer's all the same
            audit.record(
                    "charge-short",
                    "order",
                    order.id().toString(),
                    Map.of("price", order.price().toString()),
                    Map.of(
                            "charged",
                            charge.charged().toString(),
                            "open",
                            charge.open().toString()),
                    now);
        }
        order.moveTo(OrderStatus.SUCCESSFUL, null, now);
        outbox.add(
                new OrderSucceeded(
                        order.id,
                        order.customerId,
                        order.name,
                        planId,
                        order.ownerContact,
                        order.adminContact,
                        order.techContact,
                        order.billingContact),
                now);
    }
}
