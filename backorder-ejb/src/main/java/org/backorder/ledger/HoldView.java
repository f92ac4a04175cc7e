package org.backorder.ledger;

import java.io.Serializable;
import java.time.Instant;
import org.backorder.customer.CustomerId;
import org.backorder.money.Money;
import org.jspecify.annotations.Nullable;

/** An open hold. Instants are UTC; expiresAt is the deadline shown to the customer. */
public record HoldView(
        long id,
        CustomerId customer,
        long orderId,
        String purpose,
        String description,
        Money amount,
        Instant placedAt,
        @Nullable Instant expiresAt)
        implements Serializable {}
