package org.backorder.order;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;

/** PROCESSING to SUCCESSFUL: the name is caught and this order is entitled to it; the hold is captured (R29, R31, R32). */
@Stateless
public class SettleCaughtName {
    @Inject
    OrderStore orders;

    @Inject
    ChargeOrder chargeOrder;

    /** Settles the name caught by that plan. */
    public void settle(OrderId id, long planId, Instant now) {
        Backorder order = orders.lock(id);
        order.refuseUnlessMayBecome(OrderStatus.SUCCESSFUL);
        chargeOrder.charge(order, planId, now);
    }
}
