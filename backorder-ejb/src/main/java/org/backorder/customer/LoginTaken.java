package org.backorder.customer;

import org.backorder.refusal.Refusal;

/** Another customer has that login (540). */
public class LoginTaken extends Refusal {
    private static final long serialVersionUID = 1L;

    LoginTaken(String login) {
        super(540, "login-taken", login);
    }
}
