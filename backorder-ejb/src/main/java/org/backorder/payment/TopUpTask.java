package org.backorder.payment;

import java.time.Instant;
import org.backorder.customer.CustomerId;
import org.backorder.money.Money;

/** A leased top-up whose outcome is to be found out; payPalOrder is empty while PayPal has not answered. */
record TopUpTask(
        long id,
        CustomerId customer,
        Money amount,
        TopUpState state,
        String payPalOrder,
        Instant createdAt,
        int tries,
        long leaseCounter) {
    /** Keeps PayPal from making two orders of one top-up. */
    String creationKey() {
        return "top-up-" + id;
    }

    /** Keeps PayPal from taking the money twice. */
    String captureKey() {
        return "top-up-capture-" + id;
    }
}
