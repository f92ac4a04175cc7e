package org.backorder.contact;

import jakarta.ejb.Stateless;
import org.backorder.customer.CustomerId;

/** Reads contacts of a customer. */
@Stateless
public class ContactQuery {

    /** The contact, if it is the customer's; refuses with NotFound. */
    public ContactView byHandle(CustomerId customer, String handle) {
        throw new UnsupportedOperationException("contract");
    }

    /** The customer's own contact (API word USER). */
    public ContactView own(CustomerId customer) {
        throw new UnsupportedOperationException("contract");
    }
}
