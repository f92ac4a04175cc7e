package org.backorder.ledger;

import java.io.Serializable;
import java.time.Instant;
import org.backorder.money.Money;
import org.jspecify.annotations.Nullable;

/** One posting as seen from a customer's account: positive amounts came in, negative went out. Instants are UTC. */
public record PostingView(
        long id,
        Instant postedAt,
        String kind,
        String description,
        Money amount,
        @Nullable Long orderId) implements Serializable {}
