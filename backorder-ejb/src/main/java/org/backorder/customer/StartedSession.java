package org.backorder.customer;

import java.time.Instant;

/** A new session; the token is shown once and only its hash is stored. */
public record StartedSession(String token, CustomerView customer, Instant expiresAt) {
    @Override
    public String toString() {
        return "StartedSession[" + customer.login() + "]";
    }
}
