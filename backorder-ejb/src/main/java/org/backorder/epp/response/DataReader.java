package org.backorder.epp.response;

import static org.backorder.epp.EppNamespace.CONTACT;
import static org.backorder.epp.EppNamespace.DOMAIN;
import static org.backorder.epp.EppNamespace.EPP;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.backorder.epp.EppNamespace;
import org.backorder.epp.Secret;
import org.backorder.epp.command.ContactRole;
import org.backorder.epp.response.ResponseData.Availability;
import org.backorder.epp.response.ResponseData.CheckData;
import org.backorder.epp.response.ResponseData.CreatedContact;
import org.backorder.epp.response.ResponseData.CreatedDomain;
import org.backorder.epp.response.ResponseData.DomainState;
import org.backorder.epp.response.ResponseData.PendingActionResult;
import org.jspecify.annotations.Nullable;

/** Reads {@code <resData>}: the first child we know; anything else is skipped. */
final class DataReader {

    private DataReader() {}

    static @Nullable ResponseData read(@Nullable XmlNode resData, @Nullable XmlNode extension) {
        if (resData == null) {
            return null;
        }
        for (XmlNode node : resData.children()) {
            ResponseData data = node.is(CONTACT, node.local()) ? contact(node) : domain(node, extension);
            if (data != null) {
                return data;
            }
        }
        return null;
    }

    private static @Nullable ResponseData contact(XmlNode node) {
        if (node.local().equals("chkData")) {
            return new CheckData(availabilities(node, CONTACT, "id"), Map.of());
        }
        String handle = node.textOf(CONTACT, "id");
        if (node.local().equals("creData") && handle != null) {
            return new CreatedContact(handle, WireDates.read(node.textOf(CONTACT, "crDate")));
        }
        return null;
    }

    private static @Nullable ResponseData domain(XmlNode node, @Nullable XmlNode extension) {
        if (node.is(DOMAIN, "chkData")) {
            return new CheckData(availabilities(node, DOMAIN, "name"), ExtensionReader.checkFees(extension));
        }
        String name = node.textOf(DOMAIN, "name");
        if (name == null) {
            return null;
        }
        if (node.is(DOMAIN, "infData")) {
            return state(node, name);
        }
        if (node.is(DOMAIN, "creData")) {
            return new CreatedDomain(
                    name, WireDates.read(node.textOf(DOMAIN, "crDate")), WireDates.read(node.textOf(DOMAIN, "exDate")));
        }
        return node.is(DOMAIN, "panData") ? decision(node, name) : null;
    }

    private static List<Availability> availabilities(XmlNode node, EppNamespace namespace, String element) {
        List<Availability> found = new ArrayList<>();
        node.all(namespace, "cd")
                .forEach(cd -> cd.first(namespace, element).ifPresent(object -> {
                    String available = object.attribute("avail");
                    found.add(new Availability(object.text(), isTrue(available), cd.textOf(namespace, "reason")));
                }));
        return found;
    }

    static boolean isTrue(@Nullable String text) {
        return text != null && (text.strip().equals("1") || text.strip().equalsIgnoreCase("true"));
    }

    private static DomainState state(XmlNode node, String name) {
        Set<String> statuses = node.all(DOMAIN, "status")
                .map(status -> status.attribute("s"))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new DomainState(
                name.toLowerCase(Locale.ROOT),
                node.textOf(DOMAIN, "roid"),
                statuses,
                node.textOf(DOMAIN, "registrant"),
                contacts(node),
                hosts(node),
                node.textOf(DOMAIN, "clID"),
                node.textOf(DOMAIN, "crID"),
                WireDates.read(node.textOf(DOMAIN, "crDate")),
                WireDates.read(node.textOf(DOMAIN, "upDate")),
                WireDates.read(node.textOf(DOMAIN, "exDate")),
                authInfo(node));
    }

    private static List<ContactRole> contacts(XmlNode node) {
        List<ContactRole> contacts = new ArrayList<>();
        node.all(DOMAIN, "contact").forEach(contact -> {
            String role = contact.attribute("type");
            contacts.add(new ContactRole(role == null ? "" : role, contact.text()));
        });
        return contacts;
    }

    private static List<String> hosts(XmlNode node) {
        return node.first(DOMAIN, "ns").stream()
                .flatMap(XmlNode::descendants)
                .filter(host -> host.is(DOMAIN, "hostObj") || host.is(DOMAIN, "hostName"))
                .map(XmlNode::text)
                .toList();
    }

    private static @Nullable Secret authInfo(XmlNode node) {
        String password = node.first(DOMAIN, "authInfo")
                .map(auth -> auth.textOf(DOMAIN, "pw"))
                .orElse(null);
        return password == null ? null : new Secret(password);
    }

    private static PendingActionResult decision(XmlNode node, String name) {
        XmlNode ids = node.first(DOMAIN, "paTRID").orElse(node);
        String approved =
                node.first(DOMAIN, "name").map(n -> n.attribute("paResult")).orElse(null);
        return new PendingActionResult(
                name.toLowerCase(Locale.ROOT),
                isTrue(approved),
                ids.textOf(EPP, "clTRID"),
                ids.textOf(EPP, "svTRID"),
                WireDates.read(node.textOf(DOMAIN, "paDate")));
    }
}
