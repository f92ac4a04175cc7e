package org.backorder.privatefeed;

import java.time.Duration;
import java.time.Instant;

/** The two dates of an order as a calendar shows them. Instants are UTC. */
public record DatedOrder(
        long order,
        String nameUnicode,
        boolean ended,
        Instant finalizationAt,
        Instant dropAt,
        Instant createdAt,
        Instant updatedAt) {
    /** True for a date that does not come any more: the order ended before it. */
    public boolean cancels(Instant date) {
        return ended && updatedAt.isBefore(date);
    }

    /**
     * Number of the revision (RFC 5545, section 3.8.7.4): the seconds from the order's placing to its last change, which grow with every
     * change and need no counter.
     */
    public int sequence() {
        return (int) Math.min(
                Integer.MAX_VALUE,
                Math.max(0, Duration.between(createdAt, updatedAt).toSeconds()));
    }
}
