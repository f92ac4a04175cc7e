package org.backorder.web.api.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backorder.contact.AddContact;
import org.backorder.contact.ContactData;
import org.backorder.order.OrderContacts;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandParameters;
import org.backorder.web.api.contact.ContactFields;

/**
 * The four contacts of an application: handles, or the inline fields the WHMCS module sends instead (api.md 8.1,
 * {@code OWNERCONTACT0FIRSTNAME=...}), which are stored first. Equal data is stored once, whichever roles it is for. A role
 * without either stays as it was.
 */
@ApplicationScoped
class ContactParameters {
    private static final List<String> FIELDS = List.of(
            "FIRSTNAME",
            "LASTNAME",
            "ORGANIZATION",
            "STREET",
            "STREET0",
            "CITY",
            "STATE",
            "ZIP",
            "COUNTRY",
            "PHONE",
            "FAX",
            "EMAIL");

    @Inject
    AddContact addContact;

    /** True when the call says anything about contacts. */
    boolean given(CommandParameters parameters) {
        for (String role : List.of("OWNERCONTACT", "ADMINCONTACT", "TECHCONTACT", "BILLINGCONTACT")) {
            if (parameters.first(role).isPresent()
                    || inlinePrefix(parameters, role).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** The contacts of a new order; stores inline ones. A missing owner is USER (api.md 8.1), whoever else is missing is the owner. */
    OrderContacts ofNew(CommandCall call) {
        Map<ContactData, String> stored = new HashMap<>();
        String owner = role("OWNERCONTACT", "USER", call, stored);
        return new OrderContacts(
                owner,
                role("ADMINCONTACT", owner, call, stored),
                role("TECHCONTACT", owner, call, stored),
                role("BILLINGCONTACT", owner, call, stored));
    }

    /** The contacts with what the call says put over them; stores inline ones. */
    OrderContacts over(OrderContacts before, CommandCall call) {
        Map<ContactData, String> stored = new HashMap<>();
        return new OrderContacts(
                role("OWNERCONTACT", before.owner(), call, stored),
                role("ADMINCONTACT", before.admin(), call, stored),
                role("TECHCONTACT", before.tech(), call, stored),
                role("BILLINGCONTACT", before.billing(), call, stored));
    }

    private String role(String role, String before, CommandCall call, Map<ContactData, String> stored) {
        Optional<String> prefix = inlinePrefix(call.parameters(), role);
        if (prefix.isEmpty()) {
            return call.parameters().first(role).orElse(before);
        }
        ContactData data = ContactFields.read(call.parameters(), prefix.get());
        String known = stored.get(data);
        if (known != null) {
            return known;
        }
        String handle = addContact.add(call.customer(), data, false, call.now()).handle();
        stored.put(data, handle);
        return handle;
    }

    private static Optional<String> inlinePrefix(CommandParameters parameters, String role) {
        for (String prefix : List.of(role + "0", role)) {
            if (FIELDS.stream().anyMatch(field -> parameters.has(prefix + field))) {
                return Optional.of(prefix);
            }
        }
        return Optional.empty();
    }
}
