package org.backorder.contact;

import java.time.Instant;
import java.util.Map;
import org.backorder.customer.UserDepth;
import org.jspecify.annotations.Nullable;

/**
 * Which contacts are wanted; dates to the whole second, inclusive, UTC.
 *
 * @param depth how far below the caller; staff with ALL sees everyone's
 * @param patterns with {@code *}, any case; all of them must fit
 */
public record ContactFilter(
        UserDepth depth,
        Map<ContactField, String> patterns,
        @Nullable Instant createdFrom,
        @Nullable Instant createdTo,
        @Nullable Instant updatedFrom,
        @Nullable Instant updatedTo) {
    /** Copies the patterns. */
    public ContactFilter {
        patterns = Map.copyOf(patterns);
    }
}
