package org.backorder.contact;

import org.backorder.refusal.Refusal;

/** A contact that a name will be registered with cannot go (506, api.md 13). */
public class ContactInUse extends Refusal {
    private static final long serialVersionUID = 1L;

    ContactInUse(ContactId id, String use) {
        super(506, "contact-in-use", id, use);
    }
}
