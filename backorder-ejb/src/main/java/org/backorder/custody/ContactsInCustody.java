package org.backorder.custody;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.backorder.contact.ContactId;
import org.backorder.contact.ContactUse;
import org.backorder.customer.CustomerId;

/** A caught name keeps its contacts until it is handed over: the registry is told them then. */
@Dependent
class ContactsInCustody implements ContactUse {
    @Inject
    CustodyStore names;

    @Override
    public Optional<String> of(CustomerId customer, ContactId contact, Instant now) {
        return names.needing(customer, contact.handle()).map(name -> "domain " + name);
    }
}
