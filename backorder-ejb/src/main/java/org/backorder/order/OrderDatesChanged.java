package org.backorder.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The name appeared on the list, moved on it or left it (R14). Instants are UTC, absent when the name is not listed any more. */
public record OrderDatesChanged(
        long orderId,
        long customerId,
        String name,
        @Nullable Instant dropAt,
        @Nullable Instant finalizationAt) {}
