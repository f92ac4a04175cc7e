package org.backorder.contact;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.backorder.audit.AuditTrail;
import org.backorder.customer.Caller;
import org.backorder.refusal.NotFound;

/** Deletes a contact that nothing needs any more; the audit trail keeps what it said (R49). */
@Stateless
public class DeleteContact {
    @Inject
    ContactWriter writer;

    @Inject
    ContactStore contacts;

    @Inject
    @Any
    Instance<ContactUse> uses;

    @Inject
    AuditTrail audit;

    /** Refuses staff (531), foreign contacts (545), the customer's own contact and one that a name will be registered with (506). */
    public void delete(Caller caller, String handle, Instant now) {
        ContactView contact = writer.writable(caller, handle);
        ContactId id = contact.id();
        // whoever is about to refer to it has the row, or waits for us and finds it gone
        boolean own = contacts.lockToDelete(id).orElseThrow(() -> new NotFound("contact", handle));
        if (own) {
            throw new ContactInUse(id, "USER");
        }
        for (ContactUse use : uses) {
            use.of(contact.customer(), id, now).ifPresent(found -> {
                throw new ContactInUse(id, found);
            });
        }
        contacts.delete(id);
        audit.record("DeleteContact", "contact", id.handle(), ModifyContact.values(contact.data()), Map.of(), now);
    }
}
