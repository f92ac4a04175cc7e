package org.backorder.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which events are wanted; patterns use {@code *}; dates inclusive, UTC. */
public record EventFilter(
        @Nullable String classPattern,
        @Nullable String subclassPattern,
        @Nullable Instant from,
        @Nullable Instant to) {}
