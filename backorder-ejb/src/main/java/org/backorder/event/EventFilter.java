package org.backorder.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which events are wanted; patterns use {@code *}; dates inclusive, UTC.
 *
 * @param order only those of that order
 * @param unreadOnly only those their customer has not read
 */
public record EventFilter(
        @Nullable String classPattern,
        @Nullable String subclassPattern,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Long order,
        boolean unreadOnly) {
    /** Of any order, read or not. */
    public EventFilter(
            @Nullable String classPattern,
            @Nullable String subclassPattern,
            @Nullable Instant from,
            @Nullable Instant to) {
        this(classPattern, subclassPattern, from, to, null, false);
    }
}
