package org.backorder.order;

import java.io.Serializable;

/** Contact handles of an order, or USER for the customer's own contact. */
public record OrderContacts(String owner, String admin, String tech, String billing) implements Serializable {
    /** The customer's own contact in every role. */
    public static final OrderContacts OWN = new OrderContacts(
            OrderTerms.OWN_CONTACT, OrderTerms.OWN_CONTACT, OrderTerms.OWN_CONTACT, OrderTerms.OWN_CONTACT);
}
