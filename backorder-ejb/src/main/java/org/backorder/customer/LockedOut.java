package org.backorder.customer;

import java.time.Instant;
import org.backorder.refusal.Refusal;

/** Too many wrong passwords for the login (425, R3); nothing is checked until the given instant, and unknown logins answer alike. */
public class LockedOut extends Refusal {
    private static final long serialVersionUID = 1L;

    LockedOut(Instant until) {
        super(425, "locked-out", until);
    }
}
