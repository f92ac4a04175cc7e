package org.backorder.auction;

import java.time.Instant;
import org.backorder.money.Money;
import org.backorder.refusal.InvalidValue;

/** The maximum is below what is accepted now (541, R36). */
public class BidTooLow extends InvalidValue {
    private static final long serialVersionUID = 1L;

    /** Names the least maximum and the receipt time. */
    public BidTooLow(Money minimum, Instant receivedAt) {
        super("bid-too-low", new Object[] {minimum, receivedAt});
    }
}
