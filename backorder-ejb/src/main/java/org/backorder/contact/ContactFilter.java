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
 * @param text part of the handle, the name, the organisation or the mail address, any case; empty fits everything
 */
public record ContactFilter(
        UserDepth depth,
        Map<ContactField, String> patterns,
        String text,
        @Nullable Instant createdFrom,
        @Nullable Instant createdTo,
        @Nullable Instant updatedFrom,
        @Nullable Instant updatedTo) {
    /** Copies the patterns. */
    public ContactFilter {
        patterns = Map.copyOf(patterns);
    }

    /** The caller's contacts and those of everyone below it that carry the text. */
    public static ContactFilter of(String text) {
        return new ContactFilter(UserDepth.ALL, Map.of(), text, null, null, null, null);
    }
}
