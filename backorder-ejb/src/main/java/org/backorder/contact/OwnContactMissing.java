package org.backorder.contact;

import org.backorder.refusal.Refusal;

/** A name would be registered with the customer's own contact, which was never set (545). */
public class OwnContactMissing extends Refusal {
    private static final long serialVersionUID = 1L;

    OwnContactMissing() {
        super(545, "own-contact-missing");
    }
}
