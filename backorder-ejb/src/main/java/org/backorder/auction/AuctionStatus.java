package org.backorder.auction;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where an auction stands. Each row lists everything that may follow; an empty row is final. Whether bids are taken is a fact of time and
 * not of this status.
 */
public enum AuctionStatus {
    /** Announced to its bidders; opens at its start. */
    SCHEDULED,
    /** Running, or past its end and not closed yet. */
    OPEN,
    /** Closed; the leader has it at the price. */
    SOLD,
    /** Closed; nobody bid. */
    UNSOLD;

    /** Everything that may follow. */
    public Set<AuctionStatus> next() {
        return switch (this) { // no default: a new status does not compile until its row is written
            case SCHEDULED -> EnumSet.of(OPEN);
            case OPEN -> EnumSet.of(SOLD, UNSOLD);
            case SOLD, UNSOLD -> EnumSet.noneOf(AuctionStatus.class);
        };
    }

    /** True once the outcome stands. */
    public boolean isClosed() {
        return next().isEmpty();
    }
}
