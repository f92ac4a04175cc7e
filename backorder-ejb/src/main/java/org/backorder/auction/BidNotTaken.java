package org.backorder.auction;

import java.time.Instant;
import org.backorder.refusal.Refusal;

/** There is no auction for the order, or it takes no bids at that time (552); the text carries the receipt time (R37). */
public class BidNotTaken extends Refusal {
    private static final long serialVersionUID = 1L;

    private BidNotTaken(String key, Object... arguments) {
        super(552, key, arguments);
    }

    /** No auction decides about the order. */
    public static BidNotTaken noAuction(long orderId, Instant receivedAt) {
        return new BidNotTaken("no-auction", orderId, receivedAt);
    }

    /** The same for whoever asked without bidding. */
    public static BidNotTaken noAuction(long orderId) {
        return new BidNotTaken("no-auction-for", orderId);
    }

    /** It has not begun. */
    public static BidNotTaken notOpenYet(Instant startsAt, Instant receivedAt) {
        return new BidNotTaken("auction-not-open-yet", startsAt, receivedAt);
    }

    /** It has ended. */
    public static BidNotTaken over(Instant endedAt, Instant receivedAt) {
        return new BidNotTaken("auction-over", endedAt, receivedAt);
    }
}
