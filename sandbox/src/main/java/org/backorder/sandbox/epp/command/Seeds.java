package org.backorder.sandbox.epp.command;

import java.util.List;
import org.backorder.sandbox.epp.store.Contact;
import org.backorder.sandbox.epp.store.ContactLink;
import org.backorder.sandbox.epp.store.Domain;
import org.backorder.sandbox.epp.store.DomainDetails;
import org.backorder.sandbox.epp.store.Host;
import org.backorder.sandbox.epp.store.Lapse;
import org.backorder.sandbox.epp.store.ObjectStore;
import org.backorder.sandbox.epp.store.RegistryStore;

/** The names of the registrar {@code previous}: what they show while they carry no details of their own. */
public final class Seeds {
    public static final String OLD_REGISTRAR = "previous";
    /** The contact the registrar {@code backorder} registers caught names for (R27). */
    public static final String TRUSTEE = "BACKORDER-TRUST";

    static final String OLD_OWNER = "PREVIOUS-OWNER";
    static final List<String> OLD_SERVERS = List.of("ns1.previous-registrar.example", "ns2.previous-registrar.example");
    private static final long DAY = 86_400_000_000L;

    private Seeds() {}

    /** A name deleted 35 days before its purge, one to ten years old. */
    public static Domain seed(String name, long dropAt, boolean listed) {
        // spread over ten years by the name itself, so that the same seed always looks the same
        long age = 80 * DAY + Math.floorMod(name.hashCode(), 3650) * DAY;
        return new Domain(name, OLD_REGISTRAR, dropAt - age, dropAt - 35 * DAY, dropAt, true, listed, null);
    }

    /** Contact and hosts the seeds refer to. */
    public static void objects(ObjectStore objects, long now) {
        contact(objects, OLD_OWNER, OLD_REGISTRAR, "Former Owner", "former-owner@example.test", now);
        contact(objects, TRUSTEE, "backorder", "Backorder Trustee", "trustee@example.test", now);
        for (String server : OLD_SERVERS) {
            if (objects.host(server) == null) {
                objects.put(new Host(
                        server,
                        objects.nextSerial(),
                        OLD_REGISTRAR,
                        OLD_REGISTRAR,
                        now,
                        null,
                        0,
                        List.of(),
                        List.of()));
            }
        }
    }

    private static void contact(
            ObjectStore objects, String handle, String registrar, String name, String email, long now) {
        if (objects.contact(handle) != null) {
            return;
        }
        Contact.Postal postal =
                new Contact.Postal("int", name, null, List.of("1 Lapsed Street"), "Oldtown", null, "12345", "US");
        objects.addContact(new Contact(
                handle,
                registrar,
                registrar,
                now,
                null,
                0,
                0,
                List.of(postal),
                new Contact.Phone("+1.2025550100", null),
                null,
                email,
                "",
                null,
                List.of(),
                null));
    }

    /** The details of a registration, those of the old owner for a bare seed. */
    public static DomainDetails details(RegistryStore store, Domain domain) {
        DomainDetails own = domain.details();
        if (own != null) {
            return own;
        }
        return DomainDetails.registered(
                        domain.sponsor(), OLD_OWNER, store.derivedAuthInfo(domain.name(), domain.createdAt()))
                .linked(
                        List.of(new ContactLink("admin", OLD_OWNER), new ContactLink("tech", OLD_OWNER)),
                        OLD_SERVERS,
                        List.of())
                .touched(domain.sponsor(), Math.min(domain.expiresAt(), Lapse.plusYears(domain.createdAt(), 1)));
    }
}
