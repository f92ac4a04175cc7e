package org.backorder.ledger;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Gives the held amount back, exactly once; no open hold is no effect. */
@Stateless
public class ReleaseFundHold {
    @Inject
    AccountStore accounts;

    @Inject
    HoldStore holds;

    /** Releases the open hold of the order, if any; true when there was one. */
    public boolean release(long orderId, String reason, Instant now) {
        return releaseAll(List.of(orderId), reason, now) == 1;
    }

    /** Set-wise release; answers how many were open. */
    public int releaseAll(List<Long> orderIds, String reason, Instant now) {
        long[] orders = orderIds.stream().mapToLong(Long::longValue).toArray();
        long[] accountIds = holds.openOf(orders).stream()
                .mapToLong(FundHold::accountId)
                .distinct()
                .toArray();
        if (accountIds.length == 0) {
            return 0;
        }
        accounts.lockAll(accountIds);
        return holds.releaseAll(orders, accountIds, reason, now);
    }
}
