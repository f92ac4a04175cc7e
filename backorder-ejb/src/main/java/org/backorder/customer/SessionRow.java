package org.backorder.customer;

import java.time.Instant;

/** A stored session. Ends by whichever comes first: idle time after the last use, or the absolute limit. */
record SessionRow(CustomerId customer, int idleSeconds, Instant lastUsedAt, Instant expiresAt) {

    /** The first instant at which it is over. */
    Instant endsAt() {
        Instant idle = lastUsedAt.plusSeconds(idleSeconds);
        return idle.isBefore(expiresAt) ? idle : expiresAt;
    }

    boolean isOver(Instant now) {
        return !now.isBefore(endsAt());
    }

    SessionRow usedAt(Instant now) {
        return now.isAfter(lastUsedAt) ? new SessionRow(customer, idleSeconds, now, expiresAt) : this;
    }
}
