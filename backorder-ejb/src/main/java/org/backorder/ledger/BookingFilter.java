package org.backorder.ledger;

import java.time.Instant;
import java.util.Set;
import org.backorder.customer.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * Which bookings of a customer's account are wanted; patterns use {@code *}, any case.
 *
 * @param kinds what they record; all of them must be named
 * @param from to the whole second, inclusive, UTC
 * @param to likewise
 */
public record BookingFilter(
        CustomerId customer,
        @Nullable Instant from,
        @Nullable Instant to,
        Set<PostingKind> kinds,
        @Nullable String description,
        @Nullable String invoice,
        boolean newestFirst) {
    /** Copies the kinds. */
    public BookingFilter {
        kinds = Set.copyOf(kinds);
    }
}
