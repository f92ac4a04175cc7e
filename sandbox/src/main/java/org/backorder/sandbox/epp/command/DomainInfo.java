package org.backorder.sandbox.epp.command;

import java.util.List;
import java.util.Set;
import org.backorder.sandbox.epp.store.ContactLink;
import org.backorder.sandbox.epp.store.Domain;
import org.backorder.sandbox.epp.store.DomainDetails;
import org.backorder.sandbox.epp.store.Lapse;
import org.backorder.sandbox.epp.wire.Cursor;
import org.backorder.sandbox.epp.wire.MalformedFrame;
import org.backorder.sandbox.epp.wire.Namespaces;
import org.backorder.sandbox.epp.wire.Values;
import org.backorder.sandbox.epp.wire.XmlNode;
import org.backorder.sandbox.epp.wire.XmlOut;
import org.jspecify.annotations.Nullable;

/** domain:info (RFC 5731 section 3.1.2). Other registrars see sponsor, dates and statuses; the authInfo opens the rest. */
final class DomainInfo implements Handler {
    private static final Set<String> HOSTS = Set.of("all", "del", "none", "sub");

    private final Registry registry;

    DomainInfo(Registry registry) {
        this.registry = registry;
    }

    @Override
    public Prepared read(Request request) throws MalformedFrame {
        Cursor cursor = new Cursor(request.object());
        XmlNode node = cursor.need("name");
        String name = Parts.label(node, "hosts");
        String hosts = node.attribute("hosts") == null ? "all" : Values.choice(node, "hosts", HOSTS);
        XmlNode auth = cursor.maybe("authInfo");
        String authInfo = auth == null ? null : Parts.authInfo(auth);
        cursor.end();
        return () -> answer(request, name, hosts, auth != null, authInfo);
    }

    private Answer answer(Request request, String raw, String hosts, boolean authorised, @Nullable String authInfo)
            throws Declined {
        String name = registry.names().domain(raw);
        Domain domain = registry.release().current(name, request.at());
        if (domain == null) {
            throw new Declined(2303, "the name is not registered");
        }
        DomainDetails details = Seeds.details(registry.store(), domain);
        if (authorised && !details.authInfo().equals(authInfo)) {
            throw new Declined(2202, "the authInfo is wrong");
        }
        boolean full = authorised || domain.sponsor().equals(request.registrar());
        Answer answer = Answer.data(write(domain, details, hosts, full));
        if (request.speaks(Namespaces.RGP)) {
            answer = answer.withExtension(rgp(domain, request.at()));
        }
        if (request.speaks(Namespaces.SECDNS) && !details.ds().isEmpty()) {
            answer = answer.withExtension(SecDns.write(details.ds()));
        }
        return answer;
    }

    private XmlOut write(Domain domain, DomainDetails details, String hosts, boolean full) {
        XmlOut out = new XmlOut()
                .open("domain:infData", "xmlns:domain", Namespaces.DOMAIN)
                .leaf("domain:name", domain.name())
                .leaf("domain:roid", Roids.domain(domain));
        for (String status : DomainStatuses.of(domain, details)) {
            out.empty("domain:status", "s", status);
        }
        if (full) {
            out.leafIf("domain:registrant", details.registrant());
            for (ContactLink link : details.contacts()) {
                out.leaf("domain:contact", link.id(), "type", link.type());
            }
        }
        if (!details.hosts().isEmpty() && (hosts.equals("all") || hosts.equals("del"))) {
            out.open("domain:ns");
            details.hosts().forEach(h -> out.leaf("domain:hostObj", h));
            out.close();
        }
        if (hosts.equals("all") || hosts.equals("sub")) {
            registry.objects().hostsUnder(domain.name()).forEach(h -> out.leaf("domain:host", h));
        }
        dates(out, domain, details);
        if (full) {
            out.open("domain:authInfo").leaf("domain:pw", details.authInfo()).close();
        }
        return out.close();
    }

    private static void dates(XmlOut out, Domain domain, DomainDetails details) {
        out.leaf("domain:clID", domain.sponsor())
                .leaf("domain:crID", details.creator())
                .leaf("domain:crDate", XmlOut.dateTime(Lapse.instant(domain.createdAt())));
        if (details.updatedAt() != 0) {
            out.leafIf("domain:upID", details.updater())
                    .leaf("domain:upDate", XmlOut.dateTime(Lapse.instant(details.updatedAt())));
        }
        out.leaf("domain:exDate", XmlOut.dateTime(Lapse.instant(domain.expiresAt())));
        if (details.transferredAt() != 0) {
            out.leaf("domain:trDate", XmlOut.dateTime(Lapse.instant(details.transferredAt())));
        }
    }

    private static @Nullable String rgp(Domain domain, long now) {
        List<String> statuses = Lapse.rgpStatus(domain, now);
        if (statuses.isEmpty()) {
            return null;
        }
        XmlOut out = new XmlOut().open("rgp:infData", "xmlns:rgp", Namespaces.RGP);
        statuses.forEach(s -> out.empty("rgp:rgpStatus", "s", s));
        return out.close().toString();
    }
}
