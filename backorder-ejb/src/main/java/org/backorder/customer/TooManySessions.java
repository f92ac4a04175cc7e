package org.backorder.customer;

import org.backorder.refusal.Refusal;

/** The customer has as many live sessions as the settings allow (521). */
public class TooManySessions extends Refusal {
    private static final long serialVersionUID = 1L;

    TooManySessions(int most) {
        super(521, "too-many-sessions", most);
    }
}
