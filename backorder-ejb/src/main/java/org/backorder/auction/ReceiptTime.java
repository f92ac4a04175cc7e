package org.backorder.auction;

import java.time.Duration;
import java.time.Instant;

/**
 * When a bid counts as received (R37, decision 0023). Bids announce themselves to their auction before they wait for its lock, and closing
 * waits for all that have. A bid counts from the reading of the clock at the edge, but never from earlier than {@link #ON_THE_WAY} before
 * its announcement: so whatever counts as received before the end is announced when closing begins, {@link #GRACE} after it.
 */
final class ReceiptTime {
    /** From the edge to the announcement: sign-in, a connection and one round trip take a few milliseconds. */
    static final Duration ON_THE_WAY = Duration.ofMillis(30);
    /** How far the clocks of two servers may be apart. */
    static final Duration CLOCKS_APART = Duration.ofMillis(20);
    /** How long after its end an auction is closed. */
    static final Duration GRACE = ON_THE_WAY.plus(CLOCKS_APART);

    private ReceiptTime() {}

    /** The receipt time of a bid that was read off the clock at the edge and announced at these instants. */
    static Instant of(Instant atTheEdge, Instant announced) {
        Instant earliest = announced.minus(ON_THE_WAY);
        return atTheEdge.isBefore(earliest) ? earliest : atTheEdge;
    }
}
