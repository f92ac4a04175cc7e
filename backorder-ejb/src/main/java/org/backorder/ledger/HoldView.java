package org.backorder.ledger;

import java.io.Serializable;
import java.time.Instant;
import org.backorder.customer.CustomerId;
import org.backorder.money.ExchangeRate;
import org.backorder.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An open hold. Instants are UTC; expiresAt is when it is expected to end, the drop of the name.
 *
 * @param amount in the account's currency
 * @param quoted what it was asked for: the same, or an amount in the price's currency
 * @param rate what made one of the other; absent when they are the same (R20)
 */
public record HoldView(
        long id,
        CustomerId customer,
        String login,
        long orderId,
        String purpose,
        String description,
        Money amount,
        Money quoted,
        @Nullable ExchangeRate rate,
        Instant placedAt,
        @Nullable Instant expiresAt)
        implements Serializable {}
