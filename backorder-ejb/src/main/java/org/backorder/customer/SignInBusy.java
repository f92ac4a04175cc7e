package org.backorder.customer;

import org.backorder.refusal.Refusal;

/** More sign-ins at once than the server checks in time (421): the same request may be repeated. */
public class SignInBusy extends Refusal {
    private static final long serialVersionUID = 1L;

    SignInBusy() {
        super(421, "sign-in-busy");
    }
}
