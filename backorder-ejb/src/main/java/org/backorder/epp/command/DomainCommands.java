package org.backorder.epp.command;

import static org.backorder.epp.EppNamespace.DOMAIN;

import java.util.List;
import org.backorder.epp.Secret;

/** Writes the domain commands (RFC 5731). */
final class DomainCommands {

    private DomainCommands() {}

    static void write(XmlWriter xml, EppCommand command) {
        CommandCodec.openDomain(xml, command.verb());
        if (command instanceof DomainCheck check) {
            check.names().forEach(name -> xml.leaf(DOMAIN, "name", name));
        } else if (command instanceof DomainInfo info) {
            xml.leaf(DOMAIN, "name", info.name());
        } else if (command instanceof DomainDelete delete) {
            xml.leaf(DOMAIN, "name", delete.name());
        } else if (command instanceof DomainCreate create) {
            create(xml, create);
        } else if (command instanceof DomainUpdate update) {
            update(xml, update);
        } else {
            throw new IllegalStateException("no writer for " + command.getClass());
        }
        xml.close().close();
    }

    private static void create(XmlWriter xml, DomainCreate create) {
        xml.leaf(DOMAIN, "name", create.name());
        xml.open(DOMAIN, "period")
                .attribute("unit", "y")
                .text(Integer.toString(create.years()))
                .close();
        hosts(xml, create.hosts());
        if (create.registrant() != null) {
            xml.leaf(DOMAIN, "registrant", create.registrant());
        }
        contacts(xml, create.contacts());
        authInfo(xml, create.authInfo());
    }

    private static void update(XmlWriter xml, DomainUpdate update) {
        xml.leaf(DOMAIN, "name", update.name());
        parts(xml, "add", update.add());
        parts(xml, "rem", update.remove());
        Secret authInfo = update.authInfo();
        if (update.registrant() != null || authInfo != null) {
            xml.open(DOMAIN, "chg");
            if (update.registrant() != null) {
                xml.leaf(DOMAIN, "registrant", update.registrant());
            }
            if (authInfo != null) {
                authInfo(xml, authInfo);
            }
            xml.close();
        }
    }

    private static void parts(XmlWriter xml, String element, DomainUpdate.Parts parts) {
        if (parts.isEmpty()) {
            return;
        }
        xml.open(DOMAIN, element);
        hosts(xml, parts.hosts());
        contacts(xml, parts.contacts());
        parts.statuses()
                .forEach(status ->
                        xml.open(DOMAIN, "status").attribute("s", status).close());
        xml.close();
    }

    private static void hosts(XmlWriter xml, List<String> hosts) {
        if (!hosts.isEmpty()) {
            xml.open(DOMAIN, "ns");
            hosts.forEach(host -> xml.leaf(DOMAIN, "hostObj", host));
            xml.close();
        }
    }

    private static void contacts(XmlWriter xml, List<ContactRole> contacts) {
        contacts.forEach(contact -> xml.open(DOMAIN, "contact")
                .attribute("type", contact.role())
                .text(contact.handle())
                .close());
    }

    private static void authInfo(XmlWriter xml, Secret authInfo) {
        xml.open(DOMAIN, "authInfo").leaf(DOMAIN, "pw", authInfo.reveal()).close();
    }
}
