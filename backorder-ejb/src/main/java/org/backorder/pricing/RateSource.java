package org.backorder.pricing;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code rate_source}. Instants are UTC. */
record RateSource(
        String id,
        String address,
        Duration every,
        boolean enabled,
        @Nullable Instant nextImportAt) {
    /** When a scheduled import is due; null when this source is not fetched. */
    @Nullable
    Instant dueAt(Instant now) {
        if (!enabled) {
            return null;
        }
        return nextImportAt == null ? now : nextImportAt;
    }

    /** The next instant after {@code now} that keeps the phase of the schedule. */
    Instant followingImport(Instant now) {
        Instant from = nextImportAt == null ? now : nextImportAt;
        if (from.isAfter(now)) {
            return from;
        }
        return from.plus(every.multipliedBy(Duration.between(from, now).dividedBy(every) + 1));
    }
}
