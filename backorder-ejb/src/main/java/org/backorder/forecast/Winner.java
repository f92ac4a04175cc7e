package org.backorder.forecast;

import java.time.Instant;
import java.util.Comparator;
import org.backorder.money.Money;
import org.backorder.pricing.OrderClass;

/** The one of a customer's orders for a name that would get it: the earliest regular one, else the earliest Lite one (R8, R32, R33). */
record Winner(long orderId, boolean regular, Instant createdAt, Money deposit, Money cost) {
    private static final Comparator<Winner> PREFERRED_FIRST = Comparator.comparing(Winner::regular)
            .reversed()
            .thenComparing(Winner::createdAt)
            .thenComparingLong(Winner::orderId);

    static Winner of(LiveOrder order, Money deposit, Money cost) {
        return new Winner(order.id(), order.orderClass() == OrderClass.BACKORDER, order.createdAt(), deposit, cost);
    }

    Winner preferred(Winner other) {
        return PREFERRED_FIRST.compare(this, other) <= 0 ? this : other;
    }

    /** What a success costs beyond what is set aside; negative when some of it returns. */
    Money beyondHold() {
        return cost.minus(deposit);
    }
}
