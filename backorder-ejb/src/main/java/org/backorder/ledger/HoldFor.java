package org.backorder.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a hold is for: its order, the API class shown in deposit lists ({@code COM_BACKORDER}) and the domain name.
 *
 * @param expiresAt when the hold is expected to end, the drop of the name, UTC; shown to the customer, nothing ends by it
 */
public record HoldFor(
        long orderId,
        String purpose,
        String description,
        @Nullable Instant expiresAt) {
    /** A hold whose end nobody can foresee. */
    public HoldFor(long orderId, String purpose, String description) {
        this(orderId, purpose, description, null);
    }
}
