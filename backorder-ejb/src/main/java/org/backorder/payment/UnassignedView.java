package org.backorder.payment;

import java.io.Serializable;
import java.time.Instant;
import org.backorder.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money that no rule could place. Instants are UTC.
 *
 * @param login who it is probably for, or went to; absent when nobody knows
 * @param state OPEN, ASSIGNED or RETURNED
 */
public record UnassignedView(
        long id,
        String method,
        Money amount,
        String payer,
        String remittance,
        UnassignedReason reason,
        @Nullable String login,
        String state,
        @Nullable String note,
        Instant receivedAt,
        @Nullable String resolvedBy)
        implements Serializable {
    /** True while somebody has to decide. */
    public boolean isOpen() {
        return state.equals("OPEN");
    }
}
