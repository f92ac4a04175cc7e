package org.backorder.epp.command;

import static org.backorder.epp.EppNamespace.CONTACT;
import static org.backorder.epp.EppNamespace.EPP;

import org.jspecify.annotations.Nullable;

/** Writes the contact commands (RFC 5733). */
final class ContactCommands {

    private ContactCommands() {}

    static void write(XmlWriter xml, EppCommand command) {
        xml.open(EPP, command.verb()).root(CONTACT, command.verb());
        if (command instanceof ContactCheck check) {
            check.handles().forEach(handle -> xml.leaf(CONTACT, "id", handle));
        } else if (command instanceof ContactCreate create) {
            create(xml, create);
        } else {
            throw new IllegalStateException("no writer for " + command.getClass());
        }
        xml.close().close();
    }

    private static void create(XmlWriter xml, ContactCreate create) {
        xml.leaf(CONTACT, "id", create.handle());
        address(xml, create.address());
        optional(xml, "voice", create.voice());
        optional(xml, "fax", create.fax());
        xml.leaf(CONTACT, "email", create.email());
        xml.open(CONTACT, "authInfo")
                .leaf(CONTACT, "pw", create.authInfo().reveal())
                .close();
    }

    private static void address(XmlWriter xml, ContactCreate.PostalAddress address) {
        xml.open(CONTACT, "postalInfo").attribute("type", address.international() ? "int" : "loc");
        xml.leaf(CONTACT, "name", address.name());
        optional(xml, "org", address.organization());
        xml.open(CONTACT, "addr");
        address.streets().forEach(street -> xml.leaf(CONTACT, "street", street));
        xml.leaf(CONTACT, "city", address.city());
        optional(xml, "sp", address.province());
        optional(xml, "pc", address.postalCode());
        xml.leaf(CONTACT, "cc", address.country()).close().close();
    }

    private static void optional(XmlWriter xml, String element, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            xml.leaf(CONTACT, element, value);
        }
    }
}
