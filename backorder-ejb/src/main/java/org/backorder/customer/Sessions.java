package org.backorder.customer;

import jakarta.ejb.Stateless;
import java.time.Instant;

/** Starts, resolves and ends sessions with idle and absolute limits (R3). */
@Stateless
public class Sessions {

    /** Starts a session: token of 64 letters and digits; idle seconds 60 to 3600, lifetime 60 to 86400. */
    public StartedSession start(
            CustomerView customer, int idleSeconds, int lifetimeSeconds, String origin, Instant now) {
        throw new UnsupportedOperationException("contract");
    }

    /** The customer of a live session, which counts as a use; refuses with UnknownSession. */
    public CustomerView resolve(String token, Instant now) {
        throw new UnsupportedOperationException("contract");
    }

    /** Ends a session; ending an unknown one refuses with UnknownSession. */
    public void end(String token, Instant now) {
        throw new UnsupportedOperationException("contract");
    }
}
