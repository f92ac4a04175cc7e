package org.backorder.order;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One move in an order's history. Instants are UTC. */
public record OrderMove(
        @Nullable OrderStatus from,
        OrderStatus to,
        Instant at,
        String actor,
        String origin,
        @Nullable String reason) implements Serializable {}
