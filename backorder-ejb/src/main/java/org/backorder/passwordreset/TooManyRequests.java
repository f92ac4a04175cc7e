package org.backorder.passwordreset;

import org.backorder.refusal.Refusal;

/** Too many links were asked for, for that login or from that address (425); logins that do not exist answer alike. */
public class TooManyRequests extends Refusal {
    private static final long serialVersionUID = 1L;

    TooManyRequests() {
        super(425, "too-many-requests");
    }
}
