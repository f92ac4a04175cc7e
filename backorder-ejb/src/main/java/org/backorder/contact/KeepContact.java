package org.backorder.contact;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.backorder.customer.CustomerId;
import org.backorder.refusal.NotFound;

/** Keeps a contact from being deleted until the running transaction, which is about to refer to it, has ended. */
@Stateless
public class KeepContact {
    @Inject
    ContactStore contacts;

    /** Refuses with NotFound when the contact is not the customer's (R1). */
    public void keep(CustomerId customer, String handle) {
        if (!contacts.keep(customer, handle)) {
            throw new NotFound("contact", handle);
        }
    }

    /** The same for the customer's own contact (API word USER); refuses with OwnContactMissing. */
    public void keepOwn(CustomerId customer) {
        if (!contacts.keepOwn(customer)) {
            throw new OwnContactMissing();
        }
    }
}
