package org.backorder.order;

import java.time.Instant;
import org.backorder.pricing.Quote;
import org.backorder.registry.OrderableName;
import org.jspecify.annotations.Nullable;

/**
 * A checked request with everything copied onto it that is in force at its acceptance.
 *
 * @param pursuedUntil end of the post-drop Lite window in which it is placed (R34); absent for every other order
 */
record NewOrder(
        long customerId,
        OrderableName name,
        PlaceOrderRequest request,
        String authInfo,
        Quote quote,
        OrderDates dates,
        @Nullable Instant pursuedUntil) {
    @Override
    public String toString() {
        return "NewOrder[" + name.name() + "]";
    }
}
