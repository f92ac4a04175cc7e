package org.backorder.reminder;

import java.time.Instant;
import java.util.List;
import org.backorder.order.FundsMissing.UnfundedOrder;

/**
 * Orders are still unfunded so many hours before their deadline (R21); one per account, deadline and step.
 *
 * @param hours the step: 72, 24, 6 or 1 unless the setting says otherwise
 * @param deadline the first finalization date of theirs, UTC
 * @param orders the first of them, the earliest deadline first
 * @param more how many follow those
 * @param missingMinor what would fund them all, in the smallest unit of the currency
 */
public record FundingReminder(
        long customerId,
        int hours,
        Instant deadline,
        List<UnfundedOrder> orders,
        int more,
        long missingMinor,
        String currency) {
    /** Copies the orders. */
    public FundingReminder {
        orders = List.copyOf(orders);
    }
}
