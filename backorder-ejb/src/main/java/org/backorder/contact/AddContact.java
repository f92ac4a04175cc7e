package org.backorder.contact;

import jakarta.ejb.Stateless;
import java.time.Instant;
import org.backorder.customer.CustomerId;

/** Stores contact data; identical data of one customer shares a handle unless a new one is asked for. */
@Stateless
public class AddContact {

    /** Normalises the phone number with the country, checks the fields (InvalidValue) and answers the handle. */
    public ContactId add(CustomerId customer, ContactData data, boolean forceNew, Instant now) {
        throw new UnsupportedOperationException("contract");
    }
}
