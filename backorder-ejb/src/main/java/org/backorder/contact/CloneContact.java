package org.backorder.contact;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.backorder.customer.Caller;

/** Stores a contact's data once more under a handle of its own, for the same customer. */
@Stateless
public class CloneContact {
    @Inject
    ContactWriter writer;

    @Inject
    AddContact addContact;

    /** Copies the contact with the change put over it; refuses staff (531), foreign contacts (545), impossible fields. */
    public ContactId copy(Caller caller, String handle, UnaryOperator<ContactData> change, Instant now) {
        ContactView original = writer.writable(caller, handle);
        return addContact.add(original.customer(), change.apply(original.data()), true, now);
    }
}
