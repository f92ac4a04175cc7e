package org.backorder.customer;

import org.backorder.refusal.Refusal;

/** The password was right, the one-time password of the second factor was not sent (530, R3). */
public class OneTimePasswordMissing extends Refusal {
    private static final long serialVersionUID = 1L;

    OneTimePasswordMissing() {
        super(530, "one-time-password-missing");
    }
}
