package org.backorder.ledger;

import jakarta.ejb.Stateless;
import java.time.Instant;
import java.util.List;

/** Gives the held amount back, exactly once; no open hold is no effect. */
@Stateless
public class ReleaseFundHold {

    /** Releases the open hold of the order, if any; true when there was one. */
    public boolean release(long orderId, String reason, Instant now) {
        throw new UnsupportedOperationException("contract");
    }

    /** Set-wise release; answers how many were open. */
    public int releaseAll(List<Long> orderIds, String reason, Instant now) {
        throw new UnsupportedOperationException("contract");
    }
}
