package org.backorder.apikey;

import org.backorder.refusal.Refusal;

/** No key may do that (531): it would turn a key into a session that may do everything. */
public class LoginRequired extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Names the command. */
    public LoginRequired(String command) {
        super(531, "login-required", command);
    }
}
