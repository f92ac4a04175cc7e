package org.backorder.customer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stored session. Ends by whichever comes first: idle time after the last use, or the absolute limit.
 *
 * @param role number of the role that signed in; absent for the customer itself
 */
record SessionRow(CustomerId customer, @Nullable Long role, int idleSeconds, Instant lastUsedAt, Instant expiresAt) {

    /** The first instant at which it is over. */
    Instant endsAt() {
        Instant idle = lastUsedAt.plusSeconds(idleSeconds);
        return idle.isBefore(expiresAt) ? idle : expiresAt;
    }

    boolean isOver(Instant now) {
        return !now.isBefore(endsAt());
    }

    SessionRow usedAt(Instant now) {
        return now.isAfter(lastUsedAt) ? new SessionRow(customer, role, idleSeconds, now, expiresAt) : this;
    }
}
