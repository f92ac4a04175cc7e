package org.backorder.order;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.backorder.audit.AuditTrail;
import org.backorder.ledger.CaptureFundHold;
import org.backorder.ledger.CaptureResult;
import org.backorder.outbox.Outbox;

/** PROCESSING to SUCCESSFUL: the name is caught and this order is entitled to it; the hold is captured (R29, R31, R32). */
@Stateless
public class SettleCaughtName {
    @Inject
    OrderStore orders;

    @Inject
    CaptureFundHold captureFundHold;

    @Inject
    AuditTrail audit;

    @Inject
    Outbox outbox;

    /** Settles the name caught by that plan. */
    public void settle(OrderId id, long planId, Instant now) {
        Backorder order = orders.lock(id);
        order.refuseUnlessMayBecome(OrderStatus.SUCCESSFUL);
        CaptureResult charge = captureFundHold.capture(order.id, order.price(), now);
        if (charge.open()
                .isPositive()) { // the rest is owed and shown to the operator; the name is the customer's all the same
            audit.record(
                    "charge-short",
                    "order",
                    id.toString(),
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
