package org.backorder.auction;

import java.time.Instant;
import org.backorder.refusal.Refusal;

/** The customer won too many auctions without paying (531, R41). */
public class BarredFromBidding extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Names how many it left unpaid and the receipt time. */
    public BarredFromBidding(long strikes, Instant receivedAt) {
        super(531, "barred", strikes, receivedAt);
    }
}
