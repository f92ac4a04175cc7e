package org.backorder.passwordreset;

import org.backorder.refusal.Refusal;

/** The link was used, is too old, was made for a password that has changed, or is none (545): all answer alike. */
public class ResetLinkOver extends Refusal {
    private static final long serialVersionUID = 1L;

    ResetLinkOver() {
        super(545, "reset-link-over");
    }
}
