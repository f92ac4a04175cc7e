package org.backorder.order;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.backorder.ledger.HoldRequest;
import org.backorder.ledger.PlaceFundHold;
import org.backorder.pricing.ExchangeRates;

/**
 * AUCTION_PENDING to SUCCESSFUL: nobody bid, and the earliest order that can pay gets the name at its own price, which is held and captured
 * at once (R40). All holds were released when the auction was scheduled.
 */
@Stateless
public class SettleUnbidName {
    @Inject
    OrderStore orders;

    @Inject
    PlaceFundHold placeFundHold;

    @Inject
    ExchangeRates exchangeRates;

    @Inject
    ChargeOrder chargeOrder;

    /** Settles the name caught by that plan; false, and nothing has changed, when the customer's account does not cover the price. */
    public boolean settle(OrderId id, long planId, Instant now) {
        Backorder order = orders.lock(id);
        order.refuseUnlessMayBecome(OrderStatus.SUCCESSFUL);
        // the set-wise form says what is not covered instead of refusing, which would take the whole settlement with it
        HoldRequest price = new HoldRequest(order.customer(), order.holdFor(), order.price());
        boolean held = !placeFundHold
                .placeAll(List.of(price), exchangeRates.latest(), now)
                .isEmpty();
        if (held) {
            chargeOrder.charge(order, planId, now);
        }
        return held;
    }
}
