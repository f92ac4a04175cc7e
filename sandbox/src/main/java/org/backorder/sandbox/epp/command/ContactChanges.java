package org.backorder.sandbox.epp.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Lock;
import org.backorder.sandbox.epp.store.Contact;
import org.backorder.sandbox.epp.store.Lapse;
import org.backorder.sandbox.epp.wire.Cursor;
import org.backorder.sandbox.epp.wire.MalformedFrame;
import org.backorder.sandbox.epp.wire.Namespaces;
import org.backorder.sandbox.epp.wire.XmlNode;
import org.backorder.sandbox.epp.wire.XmlOut;
import org.jspecify.annotations.Nullable;

/** contact:create, update and delete (RFC 5733 section 3.2). */
final class ContactChanges {
    private final Registry registry;

    ContactChanges(Registry registry) {
        this.registry = registry;
    }

    Prepared readCreate(Request request) throws MalformedFrame {
        Cursor cursor = new Cursor(request.object());
        String id = Parts.id(cursor.need("id"));
        ContactParts.Wish wish = ContactParts.read(cursor, true);
        cursor.end();
        return () -> create(request, id, wish);
    }

    private Answer create(Request request, String id, ContactParts.Wish wish) throws Declined {
        ContactParts.check(wish);
        List<Contact.Postal> postal = new ArrayList<>();
        for (ContactParts.PostalWish part : wish.postal()) {
            postal.add(ContactParts.complete(part, null));
        }
        String email = wish.email();
        String authInfo = wish.authInfo();
        Contact contact = new Contact(
                id,
                request.registrar(),
                request.registrar(),
                request.at(),
                null,
                0,
                0,
                List.copyOf(postal),
                wish.voice(),
                wish.fax(),
                email == null ? "" : email,
                authInfo == null ? "" : authInfo,
                wish.disclose(),
                List.of(),
                null);
        if (!registry.objects().addContact(contact)) {
            throw new Declined(2302, "contact " + id + " exists");
        }
        return Answer.data(new XmlOut()
                .open("contact:creData", "xmlns:contact", Namespaces.CONTACT)
                .leaf("contact:id", id)
                .leaf("contact:crDate", XmlOut.dateTime(Lapse.instant(contact.createdAt())))
                .close());
    }

    Prepared readDelete(Request request) throws MalformedFrame {
        Cursor cursor = new Cursor(request.object());
        String id = Parts.id(cursor.need("id"));
        cursor.end();
        return () -> locked(id, request, contact -> {
            Statuses.refuse(contact.statuses(), "clientDeleteProhibited");
            if (registry.objects().contactLinked(id, request.at())) {
                throw new Declined(2305, "contact " + id + " is linked");
            }
            registry.objects().removeContact(id);
        });
    }

    Prepared readUpdate(Request request) throws MalformedFrame {
        Cursor cursor = new Cursor(request.object());
        String id = Parts.id(cursor.need("id"));
        List<String> add = statuses(cursor.maybe("add"));
        List<String> remove = statuses(cursor.maybe("rem"));
        XmlNode chg = cursor.maybe("chg");
        cursor.end();
        ContactParts.Wish wish = null;
        if (chg != null) {
            Cursor inside = new Cursor(chg);
            wish = ContactParts.read(inside, false);
            inside.end();
        }
        ContactParts.Wish change = wish;
        return () -> locked(id, request, contact -> update(request, contact, add, remove, change));
    }

    private static List<String> statuses(@Nullable XmlNode node) throws MalformedFrame {
        if (node == null) {
            return List.of();
        }
        Cursor cursor = new Cursor(node);
        List<String> statuses = Parts.statuses(cursor.some("status", 1, 7), Statuses.CONTACT_ENUM);
        cursor.end();
        return statuses;
    }

    private void update(
            Request request, Contact contact, List<String> add, List<String> remove, ContactParts.@Nullable Wish wish)
            throws Declined {
        boolean unlocks = remove.contains("clientUpdateProhibited") && add.isEmpty() && wish == null;
        if (!unlocks) {
            Statuses.refuse(contact.statuses(), "clientUpdateProhibited");
        }
        List<String> statuses = Statuses.change(contact.statuses(), add, remove);
        if (wish != null) {
            ContactParts.check(wish);
        }
        registry.objects().put(merged(request, contact, wish, statuses));
    }

    private static Contact merged(
            Request request, Contact before, ContactParts.@Nullable Wish wish, List<String> statuses) throws Declined {
        if (wish == null) {
            return before.withStatuses(statuses, request.registrar(), request.at());
        }
        List<Contact.Postal> postal = new ArrayList<>(before.postal());
        for (ContactParts.PostalWish part : wish.postal()) {
            Contact.Postal old = null;
            for (Contact.Postal known : before.postal()) {
                old = known.type().equals(part.type()) ? known : old;
            }
            postal.remove(old);
            postal.add(ContactParts.complete(part, old));
        }
        return new Contact(
                before.id(),
                before.sponsor(),
                before.creator(),
                before.createdAt(),
                request.registrar(),
                request.at(),
                before.transferredAt(),
                List.copyOf(postal),
                phone(wish.voice(), before.voice()),
                phone(wish.fax(), before.fax()),
                wish.email() == null ? before.email() : wish.email(),
                wish.authInfo() == null ? before.authInfo() : wish.authInfo(),
                wish.disclose() == null ? before.disclose() : wish.disclose(),
                statuses,
                before.transfer());
    }

    // an empty number takes the old one away
    private static Contact.@Nullable Phone phone(Contact.@Nullable Phone wish, Contact.@Nullable Phone before) {
        return wish == null ? before : wish.number().isEmpty() ? null : wish;
    }

    private interface Step {
        void apply(Contact contact) throws Declined;
    }

    // exclusive: no domain may link to a contact that is just being deleted
    private Answer locked(String id, Request request, Step step) throws Declined {
        Lock lock = registry.objects().links().writeLock();
        lock.lock();
        try {
            Contact contact = registry.objects().contact(id);
            if (contact == null) {
                throw new Declined(2303, "contact " + id + " does not exist");
            }
            if (!contact.sponsor().equals(request.registrar())) {
                throw new Declined(2201, "another registrar sponsors the contact");
            }
            step.apply(contact);
            return Answer.of(1000);
        } finally {
            lock.unlock();
        }
    }
}
