package org.backorder.dropcatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A race ended without the name. Reason is LOST, NOT_DROPPED, REFUSED; code and sponsor where known (R26). */
public record NameMissed(
        long planId,
        String name,
        String tld,
        Instant dropAt,
        String reason,
        @Nullable Integer code,
        @Nullable String sponsor) {}
