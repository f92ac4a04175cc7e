package org.backorder.sandbox.epp.command;

import java.util.List;
import java.util.concurrent.locks.Lock;
import org.backorder.sandbox.epp.store.ContactLink;
import org.backorder.sandbox.epp.store.Domain;
import org.backorder.sandbox.epp.store.DomainDetails;
import org.backorder.sandbox.epp.store.DsRecord;
import org.backorder.sandbox.epp.store.Lapse;
import org.backorder.sandbox.epp.store.PendingCreate;
import org.backorder.sandbox.epp.wire.Cursor;
import org.backorder.sandbox.epp.wire.MalformedFrame;
import org.backorder.sandbox.epp.wire.Namespaces;
import org.backorder.sandbox.epp.wire.XmlNode;
import org.backorder.sandbox.epp.wire.XmlOut;
import org.jspecify.annotations.Nullable;

/**
 * domain:create (RFC 5731 section 3.2.1): the race for a name ends here. Whether the name is free is decided by the instant
 * the frame was received, under the name's lock.
 */
final class DomainCreate implements Handler {
    private static final int MAX_YEARS = 10;

    private final Registry registry;

    DomainCreate(Registry registry) {
        this.registry = registry;
    }

    private record Wish(
            String name,
            Parts.Period period,
            DomainParts.Servers servers,
            @Nullable String registrant,
            List<ContactLink> contacts,
            @Nullable String authInfo,
            SecDns.Data dnssec,
            FeeExtension.@Nullable Agreed fee) {}

    @Override
    public Prepared read(Request request) throws MalformedFrame {
        Cursor cursor = new Cursor(request.object());
        String name = Parts.label(cursor.need("name"));
        Parts.Period period = Parts.period(cursor.maybe("period"));
        DomainParts.Servers servers = DomainParts.servers(cursor.maybe("ns"));
        XmlNode owner = cursor.maybe("registrant");
        String registrant = owner == null ? null : Parts.id(owner);
        List<ContactLink> contacts = DomainParts.contacts(cursor.some("contact", 0, Integer.MAX_VALUE));
        String authInfo = Parts.authInfo(cursor.need("authInfo"));
        cursor.end();
        SecDns.Data dnssec = SecDns.readCreate(request.extension(Namespaces.SECDNS, "create"));
        XmlNode fee = request.extension(Namespaces.FEE, "create");
        FeeExtension.Agreed agreed = fee == null ? null : FeeExtension.readCreate(fee);
        Wish wish = new Wish(name, period, servers, registrant, contacts, authInfo, dnssec, agreed);
        return () -> run(request, wish);
    }

    private Answer run(Request request, Wish wish) throws Declined {
        String name = registry.names().domain(wish.name());
        int years = wish.period().years(MAX_YEARS);
        // a name that exists needs no lock to be refused: most creates of a storm end here
        refuseTaken(name, request.at());
        Lock links = registry.objects().links().readLock();
        links.lock();
        try {
            synchronized (registry.objects().lockOf(name)) {
                return register(request, wish, name, years);
            }
        } finally {
            links.unlock();
        }
    }

    private void refuseTaken(String name, long at) throws Declined {
        if (registry.release().current(name, at) != null) {
            throw new Declined(2302, "the name is registered");
        }
    }

    private Answer register(Request request, Wish wish, String name, int years) throws Declined {
        refuseTaken(name, request.at());
        Domain before = registry.objects().stored(name);
        registry.release().mayCreate(request, name, before);
        if (wish.registrant() == null && registry.policy().registrantRequired()) {
            throw new Declined(2003, "a registrant is required");
        }
        DomainParts.requireContacts(registry, wish.registrant(), wish.contacts());
        List<String> hosts = DomainParts.existingHosts(registry, wish.servers());
        List<DsRecord> ds = SecDns.accepted(wish.dnssec());
        FeeExtension.require(registry.policy(), NameRules.tld(name), years, wish.fee());
        String authInfo = wish.authInfo();
        if (authInfo == null) {
            throw new Declined(2102, "only password authInfo is offered");
        }
        registry.release().charge(request, name, years);
        PendingCreate pending = registry.release().pending(request, name);
        DomainDetails details = DomainDetails.registered(request.registrar(), wish.registrant(), authInfo)
                .linked(List.copyOf(wish.contacts()), hosts, ds)
                .awaiting(pending);
        Domain created = new Domain(
                name,
                request.registrar(),
                request.at(),
                Lapse.plusYears(request.at(), years),
                // the list goes on showing a name for some hours after its purge, whoever caught it
                before == null ? 0 : before.dropAt(),
                false,
                before != null && before.listed(),
                details);
        registry.objects().put(created);
        return answer(created, pending != null, wish, years);
    }

    private Answer answer(Domain created, boolean pending, Wish wish, int years) {
        XmlOut out = new XmlOut()
                .open("domain:creData", "xmlns:domain", Namespaces.DOMAIN)
                .leaf("domain:name", created.name())
                .leaf("domain:crDate", XmlOut.dateTime(Lapse.instant(created.createdAt())))
                .leaf("domain:exDate", XmlOut.dateTime(Lapse.instant(created.expiresAt())))
                .close();
        Answer answer = Answer.data(out).withCode(pending ? 1001 : 1000);
        String fee = registry.policy().fee(NameRules.tld(created.name()));
        return fee == null || wish.fee() == null
                ? answer
                : answer.withExtension(FeeExtension.writeCreated(registry.policy(), fee, years));
    }
}
