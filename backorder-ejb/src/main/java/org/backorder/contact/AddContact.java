package org.backorder.contact;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.backorder.audit.AuditTrail;
import org.backorder.customer.Caller;
import org.backorder.customer.CustomerId;

/** Stores contact data; identical data of one customer shares a handle unless a new one is asked for. */
@Stateless
public class AddContact {
    @Inject
    ContactStore contacts;

    @Inject
    AuditTrail audit;

    /** Normalises the phone number with the country, checks the fields (InvalidValue) and answers the handle. */
    public ContactId add(CustomerId customer, ContactData data, boolean forceNew, Instant now) {
        return find(customer, data, forceNew, now).id();
    }

    /** The same for a caller, saying whether the handle is new; refuses staff (531). */
    public AddedContact add(Caller caller, ContactData data, boolean forceNew, Instant now) {
        ContactWriter.refuseStaff(caller);
        return find(caller.id(), data, forceNew, now);
    }

    private AddedContact find(CustomerId customer, ContactData data, boolean forceNew, Instant now) {
        ContactData normal = ContactCheck.normal(data);
        contacts.lockContactsOf(customer);
        Optional<ContactId> same = forceNew ? Optional.empty() : contacts.same(customer, normal);
        return same.map(id -> new AddedContact(id, false))
                .orElseGet(() -> new AddedContact(store(customer, normal, false, now), true));
    }

    /** Sets the customer's own contact (API word USER), which orders without contacts are registered with (R9). */
    public ContactId setOwn(CustomerId customer, ContactData data, Instant now) {
        ContactData normal = ContactCheck.normal(data);
        contacts.lockContactsOf(customer);
        Optional<ContactView> own = contacts.own(customer);
        if (own.isEmpty()) {
            return store(customer, normal, true, now);
        }
        ContactView before = own.get();
        if (!before.data().equals(normal)) {
            contacts.change(before.id(), normal, now);
            audit.record(
                    "ModifyContact",
                    "contact",
                    before.id().handle(),
                    ModifyContact.values(before.data()),
                    ModifyContact.values(normal),
                    now);
        }
        return before.id();
    }

    private ContactId store(CustomerId customer, ContactData data, boolean own, Instant now) {
        ContactId id = contacts.add(customer, data, own, now);
        audit.record("AddContact", "contact", id.handle(), Map.of(), ModifyContact.values(data), now);
        return id;
    }
}
