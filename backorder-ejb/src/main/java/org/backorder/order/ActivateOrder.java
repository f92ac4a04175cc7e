package org.backorder.order;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import org.backorder.ledger.PlaceFundHold;
import org.backorder.outbox.Outbox;
import org.backorder.pricing.ExchangeRates;

/** REQUESTED to ACTIVE: the drop is near, and the price is held on the customer's account (R21, R22). */
@Stateless
public class ActivateOrder {
    @Inject
    OrderStore orders;

    @Inject
    PlaceFundHold placeFundHold;

    @Inject
    ExchangeRates exchangeRates;

    @Inject
    Outbox outbox;

    /** Activates; refuses outside the funding window, when already moved, and without funds (546). */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void activate(OrderId id, Instant now) {
        Backorder order = orders.lock(id);
        order.refuseUnlessMayBecome(OrderStatus.ACTIVE);
        Instant opensAt = order.opensAt;
        Instant finalizationAt = order.finalizationAt;
        if (opensAt == null || finalizationAt == null || now.isBefore(opensAt)) {
            throw new TooEarlyToActivate(id, opensAt);
        }
        if (order.finalized(now)) {
            throw new DeadlinePassed(order.name, finalizationAt);
        }
        // the last that may refuse
        placeFundHold.place(order.customer(), order.holdFor(), order.deposit(), exchangeRates.latest(), now);
        order.moveTo(OrderStatus.ACTIVE, null, now);
        outbox.add(new OrderActivated(order.id, order.customerId, order.name), now);
    }
}
