package org.backorder.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The instants of a drop as an order follows them (R13, R21): all known, or none. UTC.
 *
 * @param dropAt expected release
 * @param finalizationAt deadline for placing, funding and cancelling
 * @param opensAt from when the price is held
 */
public record OrderDates(
        @Nullable Instant dropAt,
        @Nullable Instant finalizationAt,
        @Nullable Instant opensAt) {
    /** The name is on no list. */
    public static final OrderDates UNKNOWN = new OrderDates(null, null, null);

    /** Refuses half a set of dates. */
    public OrderDates {
        if ((dropAt == null) != (finalizationAt == null) || (dropAt == null) != (opensAt == null)) {
            throw new IllegalArgumentException("a drop has all its dates or none");
        }
    }

    /** True when the funding window has not opened yet, or nobody knows when it will. */
    public boolean beyondWindow(Instant now) {
        return opensAt == null || now.isBefore(opensAt);
    }

    /** True from the finalization date on, that instant included. */
    public boolean finalized(Instant now) {
        return finalizationAt != null && !now.isBefore(finalizationAt);
    }
}
