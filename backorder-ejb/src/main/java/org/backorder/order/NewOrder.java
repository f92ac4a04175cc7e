package org.backorder.order;

import org.backorder.pricing.Quote;
import org.backorder.registry.OrderableName;

/** A checked request with everything copied onto it that is in force at its acceptance. */
record NewOrder(
        long customerId,
        OrderableName name,
        PlaceOrderRequest request,
        String authInfo,
        Quote quote,
        OrderDates dates) {
    @Override
    public String toString() {
        return "NewOrder[" + name.name() + "]";
    }
}
