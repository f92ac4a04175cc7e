package org.backorder.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** One low-balance notice per account and day (R21): names the orders that could not be funded, what is missing and by when. */
public record FundsMissing(
        long customerId,
        LocalDate day,
        List<UnfundedOrder> orders,
        long missingMinor,
        String currency,
        Instant deadline) {
    /** An order that waits for money; deadline is its finalization date, UTC. */
    public record UnfundedOrder(long orderId, String name, long amountMinor, String currency, Instant deadline) {}
}
