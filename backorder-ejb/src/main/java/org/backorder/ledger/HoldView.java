package org.backorder.ledger;

import java.io.Serializable;
import java.time.Instant;
import org.backorder.customer.CustomerId;
import org.backorder.money.Money;
import org.jspecify.annotations.Nullable;

/** An open hold. Instants are UTC; expiresAt is when it is expected to end, the drop of the name. */
public record HoldView(
        long id,
        CustomerId customer,
        String login,
        long orderId,
        String purpose,
        String description,
        Money amount,
        Instant placedAt,
        @Nullable Instant expiresAt)
        implements Serializable {}
