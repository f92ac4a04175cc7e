package org.backorder.sandbox.epp.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.backorder.sandbox.epp.store.ContactLink;
import org.backorder.sandbox.epp.store.Host;
import org.backorder.sandbox.epp.wire.Cursor;
import org.backorder.sandbox.epp.wire.MalformedFrame;
import org.backorder.sandbox.epp.wire.Values;
import org.backorder.sandbox.epp.wire.XmlNode;
import org.jspecify.annotations.Nullable;

/** Elements inside domain commands: delegation and contacts, read and looked up. */
final class DomainParts {
    private static final Set<String> TYPES = Set.of("admin", "billing", "tech");

    private DomainParts() {}

    /** Name servers as sent. */
    record Servers(List<String> names, boolean attributes) {
        static final Servers NONE = new Servers(List.of(), false);
    }

    static Servers servers(@Nullable XmlNode ns) throws MalformedFrame {
        if (ns == null) {
            return Servers.NONE;
        }
        Cursor cursor = new Cursor(ns);
        List<String> names = new ArrayList<>();
        boolean attributes = cursor.at("hostAttr");
        for (XmlNode node : cursor.some(attributes ? "hostAttr" : "hostObj", 1, Integer.MAX_VALUE)) {
            names.add(attributes ? hostAttr(node) : Parts.label(node));
        }
        cursor.end();
        return new Servers(names, attributes);
    }

    private static String hostAttr(XmlNode node) throws MalformedFrame {
        Cursor cursor = new Cursor(node);
        String name = Parts.label(cursor.need("hostName"));
        for (XmlNode address : cursor.some("hostAddr", 0, Integer.MAX_VALUE)) {
            HostParts.address(address);
        }
        cursor.end();
        return name;
    }

    static List<ContactLink> contacts(List<XmlNode> nodes) throws MalformedFrame {
        List<ContactLink> links = new ArrayList<>();
        for (XmlNode node : nodes) {
            // the attribute is optional in the schema; what it then means is left to the server
            String type = node.attribute("type") == null ? "" : Values.choice(node, "type", TYPES);
            links.add(new ContactLink(type, Parts.id(node, "type")));
        }
        return links;
    }

    /** Lower-case names of existing host objects. */
    static List<String> existingHosts(Registry registry, Servers servers) throws Declined {
        if (servers.attributes()) {
            throw new Declined(2306, "name servers are host objects here");
        }
        List<String> names = new ArrayList<>();
        for (String raw : servers.names()) {
            String name = registry.names().host(raw);
            Host host = registry.objects().host(name);
            if (host == null) {
                throw new Declined(2303, "host " + name + " does not exist");
            }
            if (names.contains(name)) {
                throw new Declined(2306, "host " + name + " is given twice");
            }
            names.add(name);
        }
        if (names.size() > 13) {
            throw new Declined(2306, "at most 13 name servers");
        }
        return names;
    }

    static void requireContacts(Registry registry, @Nullable String registrant, List<ContactLink> links)
            throws Declined {
        if (registrant != null && registry.objects().contact(registrant) == null) {
            throw new Declined(2303, "registrant " + registrant + " does not exist");
        }
        for (ContactLink link : links) {
            if (link.type().isEmpty()) {
                throw new Declined(2003, "a contact needs its type");
            }
            if (registry.objects().contact(link.id()) == null) {
                throw new Declined(2303, "contact " + link.id() + " does not exist");
            }
        }
    }
}
