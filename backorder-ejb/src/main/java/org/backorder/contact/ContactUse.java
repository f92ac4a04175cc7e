package org.backorder.contact;

import java.time.Instant;
import java.util.Optional;
import org.backorder.customer.CustomerId;

/** A feature that refers to contacts by their handles says so here, and none of them is deleted under it. */
public interface ContactUse {
    /** What the contact of that customer is needed for, such as {@code order 1000042}; asked while the contact is locked. */
    Optional<String> of(CustomerId customer, ContactId contact, Instant now);
}
