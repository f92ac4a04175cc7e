package org.backorder.sandbox.epp.command;

import java.util.ArrayList;
import java.util.List;
import org.backorder.sandbox.epp.store.Contact;
import org.backorder.sandbox.epp.store.Lapse;
import org.backorder.sandbox.epp.store.Transfer;
import org.backorder.sandbox.epp.wire.Cursor;
import org.backorder.sandbox.epp.wire.MalformedFrame;
import org.backorder.sandbox.epp.wire.Namespaces;
import org.backorder.sandbox.epp.wire.XmlNode;
import org.backorder.sandbox.epp.wire.XmlOut;
import org.jspecify.annotations.Nullable;

/** contact:check and contact:info (RFC 5733 section 3.1). */
final class ContactQueries {
    private final Registry registry;

    ContactQueries(Registry registry) {
        this.registry = registry;
    }

    Prepared readCheck(Request request) throws MalformedFrame {
        List<String> ids = Parts.labels(request.object(), "id");
        return () -> {
            XmlOut out = new XmlOut().open("contact:chkData", "xmlns:contact", Namespaces.CONTACT);
            for (String id : ids) {
                boolean free = registry.objects().contact(id) == null;
                out.open("contact:cd").leaf("contact:id", id, "avail", free ? "1" : "0");
                out.leafIf("contact:reason", free ? null : "In use").close();
            }
            return Answer.data(out.close());
        };
    }

    Prepared readInfo(Request request) throws MalformedFrame {
        Cursor cursor = new Cursor(request.object());
        String id = Parts.id(cursor.need("id"));
        XmlNode auth = cursor.maybe("authInfo");
        String authInfo = auth == null ? null : Parts.authInfo(auth);
        cursor.end();
        return () -> info(request, id, auth != null, authInfo);
    }

    private Answer info(Request request, String id, boolean authorised, @Nullable String authInfo) throws Declined {
        Contact contact = registry.objects().contact(id);
        if (contact == null) {
            throw new Declined(2303, "contact " + id + " does not exist");
        }
        if (authorised && !contact.authInfo().equals(authInfo)) {
            throw new Declined(2202, "the authInfo is wrong");
        }
        boolean sponsor = contact.sponsor().equals(request.registrar());
        if (!sponsor && !authorised) {
            throw new Declined(2201, "another registrar sponsors the contact");
        }
        return Answer.data(write(contact, request.at()));
    }

    private XmlOut write(Contact contact, long now) {
        XmlOut out = new XmlOut()
                .open("contact:infData", "xmlns:contact", Namespaces.CONTACT)
                .leaf("contact:id", contact.id())
                .leaf("contact:roid", Roids.contact(contact));
        statuses(contact, now).forEach(s -> out.empty("contact:status", "s", s));
        contact.postal().forEach(p -> postal(out, p));
        phone(out, "contact:voice", contact.voice());
        phone(out, "contact:fax", contact.fax());
        out.leaf("contact:email", contact.email())
                .leaf("contact:clID", contact.sponsor())
                .leaf("contact:crID", contact.creator())
                .leaf("contact:crDate", XmlOut.dateTime(Lapse.instant(contact.createdAt())));
        if (contact.updatedAt() != 0) {
            out.leafIf("contact:upID", contact.updater())
                    .leaf("contact:upDate", XmlOut.dateTime(Lapse.instant(contact.updatedAt())));
        }
        if (contact.transferredAt() != 0) {
            out.leaf("contact:trDate", XmlOut.dateTime(Lapse.instant(contact.transferredAt())));
        }
        out.open("contact:authInfo").leaf("contact:pw", contact.authInfo()).close();
        disclose(out, contact.disclose());
        return out.close();
    }

    private List<String> statuses(Contact contact, long now) {
        List<String> shown = new ArrayList<>(contact.statuses());
        Transfer transfer = contact.transfer();
        if (transfer != null && transfer.pending()) {
            shown.add("pendingTransfer");
        }
        if (shown.isEmpty()) {
            shown.add("ok");
        }
        if (registry.objects().contactLinked(contact.id(), now)) {
            shown.add("linked");
        }
        return shown;
    }

    private static void postal(XmlOut out, Contact.Postal postal) {
        out.open("contact:postalInfo", "type", postal.type())
                .leaf("contact:name", postal.name())
                .leafIf("contact:org", postal.org())
                .open("contact:addr");
        postal.street().forEach(s -> out.leaf("contact:street", s));
        out.leaf("contact:city", postal.city())
                .leafIf("contact:sp", postal.province())
                .leafIf("contact:pc", postal.postalCode())
                .leaf("contact:cc", postal.country())
                .close()
                .close();
    }

    private static void phone(XmlOut out, String tag, Contact.@Nullable Phone phone) {
        if (phone == null) {
            return;
        }
        String extension = phone.extension();
        if (extension == null) {
            out.leaf(tag, phone.number());
        } else {
            out.leaf(tag, phone.number(), "x", extension);
        }
    }

    private static void disclose(XmlOut out, Contact.@Nullable Disclose disclose) {
        if (disclose == null) {
            return;
        }
        out.open("contact:disclose", "flag", disclose.flag() ? "1" : "0");
        for (String item : disclose.items()) {
            int blank = item.indexOf(' ');
            if (blank < 0) {
                out.empty("contact:" + item);
            } else {
                out.empty("contact:" + item.substring(0, blank), "type", item.substring(blank + 1));
            }
        }
        out.close();
    }
}
