package org.backorder.order;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import org.backorder.dropcatch.CatchRequest;
import org.backorder.dropcatch.RequestCatch;
import org.backorder.ledger.HoldFor;
import org.backorder.ledger.PlaceFundHold;
import org.backorder.outbox.Outbox;
import org.backorder.pricing.ExchangeRates;

/**
 * REQUESTED through ACTIVE to PROCESSING at once: a Lite order placed after the finalization date, whose name nobody has caught yet
 * (R34). The price is held and the catch engine tries for the name until the Lite window ends.
 */
@Stateless
public class PursueDroppedName {
    @Inject
    OrderStore orders;

    @Inject
    RequestCatch requestCatch;

    @Inject
    PlaceFundHold placeFundHold;

    @Inject
    ExchangeRates exchangeRates;

    @Inject
    Outbox outbox;

    /** Pursues the name in the transaction that accepts its order; refuses when the name is taken (552) and without funds (546). */
    public void pursue(OrderId id, Instant until, Instant now) {
        Backorder order = orders.lock(id);
        order.refuseUnlessMayBecome(OrderStatus.ACTIVE);
        Instant dropAt = Objects.requireNonNull(order.dropAt);
        requestCatch.pursue(
                new CatchRequest(order.name, order.tld, dropAt, order.periodYears, order.priceMinor), until, now);
        HoldFor holdFor = new HoldFor(order.id, order.orderClass.apiName(order.tld), order.name, until);
        // the last that may refuse
        placeFundHold.place(order.customer(), holdFor, order.deposit(), exchangeRates.latest(), now);
        order.moveTo(OrderStatus.ACTIVE, null, now);
        outbox.add(new OrderActivated(order.id, order.customerId, order.name), now);
        order.moveTo(OrderStatus.PROCESSING, null, now);
        outbox.add(new OrderProcessing(order.id, order.customerId, order.name), now);
    }
}
