package org.backorder.customer;

import jakarta.ejb.Stateless;
import java.time.Instant;

/** Checks a login and its password, with lock-out and back-off after repeated failures (R3). */
@Stateless
public class SignIn {

    /** The customer, when login and password are right and the account is active and not locked; refuses with NotAuthenticated or LockedOut, alike for unknown logins. */
    public CustomerView signIn(String login, String password, String origin, Instant now) {
        throw new UnsupportedOperationException("contract");
    }
}
