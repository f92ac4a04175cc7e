package org.backorder.contact;

import java.io.Serializable;
import java.time.Instant;
import org.backorder.customer.CustomerId;

/** A stored contact. Instants are UTC. */
public record ContactView(ContactId id, CustomerId customer, ContactData data, Instant createdAt, Instant updatedAt)
        implements Serializable {}
