package org.backorder.payment;

import java.io.Serializable;
import java.time.Instant;
import org.backorder.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A top-up as its customer may know it. Instants are UTC.
 *
 * @param reason why it ended without money, a stable word
 * @param payPalOrder PayPal's number, absent until PayPal has answered
 * @param approveUrl where the buyer approves it
 */
public record TopUpView(
        long id,
        Money amount,
        TopUpState state,
        @Nullable String reason,
        @Nullable String payPalOrder,
        @Nullable String approveUrl,
        Instant createdAt,
        @Nullable Instant endedAt)
        implements Serializable {
    /** True when the buyer can go to PayPal now. */
    public boolean isPayable() {
        return state == TopUpState.PENDING && approveUrl != null;
    }
}
