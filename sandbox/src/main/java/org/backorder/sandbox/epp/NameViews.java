package org.backorder.sandbox.epp;

import java.util.LinkedHashMap;
import java.util.Map;
import org.backorder.sandbox.epp.command.DomainStatuses;
import org.backorder.sandbox.epp.command.Seeds;
import org.backorder.sandbox.epp.store.Contact;
import org.backorder.sandbox.epp.store.ContactLink;
import org.backorder.sandbox.epp.store.Domain;
import org.backorder.sandbox.epp.store.DomainDetails;
import org.backorder.sandbox.epp.store.Lapse;
import org.jspecify.annotations.Nullable;

/** Shows a registration to callers outside EPP. */
final class NameViews {
    private NameViews() {}

    static NameView of(RegistryCore core, Domain domain, long now) {
        DomainDetails details = Seeds.details(core.store, domain);
        Map<String, ContactData> contacts = new LinkedHashMap<>();
        put(
                contacts,
                "owner",
                details.registrant() == null ? null : core.store.objects().contact(details.registrant()));
        for (ContactLink link : details.contacts()) {
            put(contacts, link.type(), core.store.objects().contact(link.id()));
        }
        return new NameView(
                domain.name(),
                DomainStatuses.of(domain, details),
                Lapse.rgpStatus(domain, now),
                domain.sponsor(),
                Lapse.instant(domain.createdAt()),
                Lapse.instant(domain.expiresAt()),
                details.authInfo(),
                contacts,
                domain.dropAt() == 0 ? null : Lapse.instant(domain.dropAt()),
                domain.listed());
    }

    private static void put(Map<String, ContactData> contacts, String type, @Nullable Contact contact) {
        if (contact == null) {
            return;
        }
        Contact.Postal postal = contact.postal().get(0);
        Contact.Phone voice = contact.voice();
        Contact.Phone fax = contact.fax();
        contacts.putIfAbsent(
                type,
                new ContactData(
                        postal.name(),
                        postal.org(),
                        postal.street(),
                        postal.city(),
                        postal.province(),
                        postal.postalCode(),
                        postal.country(),
                        voice == null ? null : voice.number(),
                        fax == null ? null : fax.number(),
                        contact.email()));
    }
}
