package org.backorder.contact;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.backorder.audit.AuditTrail;
import org.backorder.customer.Caller;
import org.backorder.customer.CustomerId;
import org.backorder.refusal.NotFound;

/** Changes the data behind a handle; names already registered keep what the registry was told. */
@Stateless
public class ModifyContact {
    private static final String OWN = "USER";

    @Inject
    ContactWriter writer;

    @Inject
    AddContact addContact;

    @Inject
    ContactStore contacts;

    @Inject
    AuditTrail audit;

    /**
     * Changes some fields; refuses staff (531), foreign contacts (545), impossible fields. The caller's own contact (API word USER) is made when
     * there is none.
     */
    public void modify(Caller caller, String handle, UnaryOperator<ContactData> change, Instant now) {
        if (handle.equalsIgnoreCase(OWN)
                && ContactWriter.isCustomer(caller)
                && contacts.own(caller.id()).isEmpty()) {
            addContact.setOwn(caller.id(), change.apply(ContactData.EMPTY), now);
            return;
        }
        ContactView contact = writer.writable(caller, handle);
        modify(contact.customer(), contact.id().handle(), change, now);
    }

    /** Replaces all fields; refuses with NotFound when the contact is not the customer's (R1). */
    public void modify(CustomerId customer, String handle, ContactData data, Instant now) {
        modify(customer, handle, before -> data, now);
    }

    private void modify(CustomerId customer, String handle, UnaryOperator<ContactData> change, Instant now) {
        ContactView before = contacts.lock(customer, handle).orElseThrow(() -> new NotFound("contact", handle));
        ContactData normal = ContactCheck.normal(change.apply(before.data()));
        if (before.data().equals(normal)) {
            return;
        }
        contacts.change(before.id(), normal, now);
        audit.record("ModifyContact", "contact", handle, values(before.data()), values(normal), now);
    }

    static Map<String, String> values(ContactData data) {
        Map<String, String> values = new TreeMap<>(data.details());
        values.putAll(Map.ofEntries(
                Map.entry("firstName", data.firstName()),
                Map.entry("lastName", data.lastName()),
                Map.entry("organization", data.organization()),
                Map.entry("street", data.street()),
                Map.entry("city", data.city()),
                Map.entry("state", data.state()),
                Map.entry("zip", data.zip()),
                Map.entry("country", data.country()),
                Map.entry("phone", data.phone()),
                Map.entry("fax", data.fax()),
                Map.entry("email", data.email())));
        return values;
    }
}
