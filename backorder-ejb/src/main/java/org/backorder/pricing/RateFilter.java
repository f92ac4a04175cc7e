package org.backorder.pricing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which rates are wanted; without a date the latest ones.
 *
 * @param from inclusive
 * @param to inclusive
 * @param currency pattern with {@code *}, any case
 */
public record RateFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String currency) {
    /** The latest rates of all currencies. */
    public static final RateFilter LATEST = new RateFilter(null, null, null);
}
