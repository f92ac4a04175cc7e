package org.backorder.order;

import java.time.Instant;
import java.util.Comparator;
import org.backorder.customer.CustomerId;
import org.backorder.ledger.HoldFor;
import org.backorder.ledger.HoldRequest;
import org.backorder.money.Money;
import org.backorder.pricing.OrderClass;

/** What set-wise work needs of an order it has locked. Instants are UTC. */
record DueOrder(
        long id,
        long customerId,
        OrderClass orderClass,
        String tld,
        String name,
        OrderStatus status,
        long depositMinor,
        String currency,
        int priority,
        OrderDates dates,
        Instant finalizationAt,
        Instant createdAt) {
    /** R21: the customer's own priority, then the earlier finalization date, then the earlier creation; ties by id (R33). */
    static final Comparator<DueOrder> FUNDING_ORDER = Comparator.comparingLong(DueOrder::customerId)
            .thenComparing(Comparator.comparingInt(DueOrder::priority).reversed())
            .thenComparing(DueOrder::finalizationAt)
            .thenComparing(DueOrder::createdAt)
            .thenComparingLong(DueOrder::id);

    HoldRequest holdRequest() {
        return new HoldRequest(
                new CustomerId(customerId),
                new HoldFor(id, orderClass.apiName(tld), name, dates.dropAt()),
                Money.of(depositMinor, currency));
    }
}
