package org.backorder.ledger;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Writes on open holds when they are expected to end, after the drops of their names have moved (R14). */
@Stateless
public class ForeseeHoldEnd {
    @Inject
    HoldStore holds;

    /** Set-wise in the running transaction, which has locked the orders; orders without an open hold are passed over. */
    public void foresee(Map<Long, Instant> endByOrder) {
        if (!endByOrder.isEmpty()) {
            Map<Long, Instant> byId = new TreeMap<>(endByOrder);
            holds.expectEnds(
                    byId.keySet().stream().mapToLong(Long::longValue).toArray(),
                    byId.values().toArray(Instant[]::new));
        }
    }
}
