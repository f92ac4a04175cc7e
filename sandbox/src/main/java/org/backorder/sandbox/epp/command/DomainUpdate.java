package org.backorder.sandbox.epp.command;

import java.util.ArrayList;
import java.util.List;
import org.backorder.sandbox.epp.store.ContactLink;
import org.backorder.sandbox.epp.store.Domain;
import org.backorder.sandbox.epp.store.DomainDetails;
import org.backorder.sandbox.epp.store.DsRecord;
import org.backorder.sandbox.epp.wire.Cursor;
import org.backorder.sandbox.epp.wire.MalformedFrame;
import org.backorder.sandbox.epp.wire.Namespaces;
import org.backorder.sandbox.epp.wire.Values;
import org.backorder.sandbox.epp.wire.XmlNode;
import org.jspecify.annotations.Nullable;

/** domain:update (RFC 5731 section 3.2.5) with DNSSEC changes (RFC 5910) and restore (RFC 3915). */
final class DomainUpdate implements Handler {
    private final Registry registry;
    private final DomainChange change;

    DomainUpdate(Registry registry) {
        this.registry = registry;
        this.change = new DomainChange(registry);
    }

    private record Part(DomainParts.Servers servers, List<ContactLink> contacts, List<String> statuses) {
        static final Part NONE = new Part(DomainParts.Servers.NONE, List.of(), List.of());
    }

    /** New registrant ("" removes) and authInfo, null where unchanged. */
    private record Fresh(
            @Nullable String registrant, @Nullable String authInfo, boolean otherAuth) {
        static final Fresh NONE = new Fresh(null, null, false);
    }

    private record Wish(
            Part add,
            Part rem,
            Fresh chg,
            SecDns.@Nullable Change dnssec,
            @Nullable String restore) {
        boolean statusOnly() {
            return !rem.statuses().isEmpty() && add.equals(Part.NONE) && chg.equals(Fresh.NONE) && dnssec == null;
        }
    }

    @Override
    public Prepared read(Request request) throws MalformedFrame {
        Cursor cursor = new Cursor(request.object());
        String name = Parts.label(cursor.need("name"));
        Part add = part(cursor.maybe("add"));
        Part rem = part(cursor.maybe("rem"));
        Fresh chg = fresh(cursor.maybe("chg"));
        cursor.end();
        SecDns.Change dnssec = SecDns.readUpdate(request.extension(Namespaces.SECDNS, "update"));
        String restore = RgpExtension.readRestore(request.extension(Namespaces.RGP, "update"));
        Wish wish = new Wish(add, rem, chg, dnssec, restore);
        return () -> change.bySponsor(name, request, (domain, details) -> update(request, domain, details, wish));
    }

    private static Part part(@Nullable XmlNode node) throws MalformedFrame {
        if (node == null) {
            return Part.NONE;
        }
        Cursor cursor = new Cursor(node);
        DomainParts.Servers servers = DomainParts.servers(cursor.maybe("ns"));
        List<ContactLink> contacts = DomainParts.contacts(cursor.some("contact", 0, Integer.MAX_VALUE));
        List<String> statuses = Parts.statuses(cursor.some("status", 0, 11), Statuses.DOMAIN_ENUM);
        cursor.end();
        return new Part(servers, contacts, statuses);
    }

    private static Fresh fresh(@Nullable XmlNode node) throws MalformedFrame {
        if (node == null) {
            return Fresh.NONE;
        }
        Cursor cursor = new Cursor(node);
        XmlNode owner = cursor.maybe("registrant");
        // clIDChgType also takes the empty token, which takes the registrant away
        String registrant = owner == null ? null : Values.token(owner, 0, 16);
        XmlNode auth = cursor.maybe("authInfo");
        String authInfo = null;
        if (auth != null) {
            authInfo = nulled(auth) ? "" : Parts.authInfo(auth);
        }
        cursor.end();
        return new Fresh(registrant, authInfo, auth != null && authInfo == null);
    }

    // authInfoChgType adds the element null, which removes the secret
    private static boolean nulled(XmlNode auth) throws MalformedFrame {
        Cursor cursor = new Cursor(auth);
        XmlNode none = cursor.maybe("null");
        if (none == null) {
            return false;
        }
        Values.empty(none);
        cursor.end();
        return true;
    }

    private Answer update(Request request, Domain domain, DomainDetails details, Wish wish) throws Declined {
        if (wish.restore() != null) {
            return restore(request, domain, details, wish.restore());
        }
        refuseLocked(domain, details, wish);
        List<ContactLink> contacts = contacts(details.contacts(), wish);
        List<String> hosts = hosts(details.hosts(), wish);
        List<String> statuses = Statuses.change(
                details.statuses(), wish.add().statuses(), wish.rem().statuses());
        List<DsRecord> ds = wish.dnssec() == null ? details.ds() : SecDns.change(details.ds(), wish.dnssec());
        String registrant = registrant(details, wish.chg());
        if (wish.chg().otherAuth()) {
            throw new Declined(2102, "only password authInfo is offered");
        }
        String fresh = wish.chg().authInfo();
        registry.objects()
                .put(domain.withDetails(details.linked(contacts, hosts, ds)
                        .owned(registrant, fresh == null ? details.authInfo() : fresh, statuses)
                        .touched(request.registrar(), request.at())));
        return Answer.of(1000);
    }

    private static void refuseLocked(Domain domain, DomainDetails details, Wish wish) throws Declined {
        if (domain.deleting()) {
            throw new Declined(2304, "status pendingDelete is set");
        }
        if (details.pending() != null) {
            throw new Declined(2304, "status pendingCreate is set");
        }
        boolean unlocks = wish.statusOnly() && wish.rem().statuses().contains("clientUpdateProhibited");
        if (!unlocks) {
            Statuses.refuse(details.statuses(), "clientUpdateProhibited");
        }
    }

    private @Nullable String registrant(DomainDetails details, Fresh chg) throws Declined {
        String wanted = chg.registrant();
        if (wanted == null) {
            return details.registrant();
        }
        if (wanted.isEmpty()) {
            if (registry.policy().registrantRequired()) {
                throw new Declined(2306, "a registrant is required");
            }
            return null;
        }
        DomainParts.requireContacts(registry, wanted, List.of());
        return wanted;
    }

    private List<ContactLink> contacts(List<ContactLink> before, Wish wish) throws Declined {
        List<ContactLink> after = new ArrayList<>(before);
        for (ContactLink link : wish.rem().contacts()) {
            if (!after.remove(link)) {
                throw new Declined(2306, "contact " + link.id() + " is not linked as " + link.type());
            }
        }
        DomainParts.requireContacts(registry, null, wish.add().contacts());
        for (ContactLink link : wish.add().contacts()) {
            if (after.contains(link)) {
                throw new Declined(2306, "contact " + link.id() + " is linked already");
            }
            after.add(link);
        }
        return List.copyOf(after);
    }

    private List<String> hosts(List<String> before, Wish wish) throws Declined {
        List<String> after = new ArrayList<>(before);
        for (String host : DomainParts.existingHosts(registry, wish.rem().servers())) {
            if (!after.remove(host)) {
                throw new Declined(2306, "host " + host + " is not delegated to");
            }
        }
        for (String host : DomainParts.existingHosts(registry, wish.add().servers())) {
            if (after.contains(host)) {
                throw new Declined(2306, "host " + host + " is delegated to already");
            }
            after.add(host);
        }
        if (after.size() > 13) {
            throw new Declined(2306, "at most 13 name servers");
        }
        return List.copyOf(after);
    }

    // this registry asks for no report: a request restores at once
    private Answer restore(Request request, Domain domain, DomainDetails details, String op) throws Declined {
        if (op.equals("report")) {
            throw new Declined(2304, "no restore report is due");
        }
        if (!domain.deleting() || request.at() >= details.redemptionEnd()) {
            throw new Declined(2304, "the name is not in its redemption period");
        }
        registry.objects()
                .put(domain.withDetails(details.redeemable(0).touched(request.registrar(), request.at()))
                        .restored());
        return Answer.of(1000);
    }
}
