package org.backorder.auction;

import java.time.Instant;
import org.backorder.money.Money;

/** The secret ceiling up to which a customer's bids are made for it (R36), and when it was received. */
record MaximumBid(long customerId, Money amount, Instant receivedAt) {
    /** True for the higher one; of equal ones the earlier received is ahead, whichever came to the auction's lock first (R37). */
    boolean isAheadOf(MaximumBid other) {
        int higher = amount.compareTo(other.amount);
        return higher > 0 || (higher == 0 && receivedAt.isBefore(other.receivedAt));
    }

    /** Names the customer only: nobody else may read the amount. */
    @Override
    public String toString() {
        return "MaximumBid[" + customerId + "]";
    }
}
