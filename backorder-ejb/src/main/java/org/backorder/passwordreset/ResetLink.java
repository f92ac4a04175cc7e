package org.backorder.passwordreset;

import java.time.Instant;
import org.backorder.customer.CustomerView;

/** What a reset link is made of; the token is given out this once. From expiresAt on, UTC, that instant included, the link is over. */
public record ResetLink(CustomerView customer, String token, Instant expiresAt) {
    /** Names no secret. */
    @Override
    public String toString() {
        return "ResetLink[" + customer.login() + "]";
    }
}
