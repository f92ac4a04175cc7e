package org.backorder.ledger;

import jakarta.ejb.Stateless;
import java.time.Instant;
import org.backorder.money.Money;

/** Turns the open hold of an order into a charge, exactly once (R19, R29). */
@Stateless
public class CaptureFundHold {

    /** Captures the charge: a lower charge returns the rest, a higher one takes the difference from what is available, or leaves it open. Key makes the posting idempotent. */
    public CaptureResult capture(long orderId, Money charge, Instant now) {
        throw new UnsupportedOperationException("contract");
    }
}
