package org.backorder.portfolio;

import java.time.Instant;
import java.util.Set;
import org.backorder.customer.Reach;
import org.jspecify.annotations.Nullable;

/**
 * Which orders are wanted.
 *
 * @param reach whose; absent = everyone's, for staff
 * @param progress any of these; none = all
 * @param payments any of these; none = all
 * @param from created then or later, inclusive, UTC
 * @param to likewise, to the whole second
 */
public record PlacedOrderFilter(
        @Nullable Reach reach,
        Set<OrderProgress> progress,
        Set<PaymentState> payments,
        @Nullable Instant from,
        @Nullable Instant to,
        boolean newestFirst) {
    /** Copies the sets. */
    public PlacedOrderFilter {
        progress = Set.copyOf(progress);
        payments = Set.copyOf(payments);
    }
}
