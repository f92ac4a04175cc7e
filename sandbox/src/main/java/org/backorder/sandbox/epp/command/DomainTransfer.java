package org.backorder.sandbox.epp.command;

import org.backorder.sandbox.epp.store.Domain;
import org.backorder.sandbox.epp.store.DomainDetails;
import org.backorder.sandbox.epp.store.Lapse;
import org.backorder.sandbox.epp.store.Transfer;
import org.backorder.sandbox.epp.wire.Cursor;
import org.backorder.sandbox.epp.wire.MalformedFrame;
import org.backorder.sandbox.epp.wire.Namespaces;
import org.backorder.sandbox.epp.wire.XmlNode;
import org.backorder.sandbox.epp.wire.XmlOut;
import org.jspecify.annotations.Nullable;

/** domain:transfer in its five operations (RFC 5731 sections 3.1.3 and 3.2.4). */
final class DomainTransfer implements Handler {
    private static final int MAX_YEARS = 10;

    private final Registry registry;
    private final DomainChange change;

    DomainTransfer(Registry registry) {
        this.registry = registry;
        this.change = new DomainChange(registry);
    }

    private record Wish(
            String op,
            Parts.Period period,
            boolean authorised,
            @Nullable String authInfo) {}

    @Override
    public Prepared read(Request request) throws MalformedFrame {
        Cursor cursor = new Cursor(request.object());
        String name = Parts.label(cursor.need("name"));
        Parts.Period period = Parts.period(cursor.maybe("period"));
        XmlNode auth = cursor.maybe("authInfo");
        String authInfo = auth == null ? null : Parts.authInfo(auth);
        cursor.end();
        String op = request.frame().element().attribute("op");
        Wish wish = new Wish(op == null ? "" : op.strip(), period, auth != null, authInfo);
        return () -> change.on(name, request, (domain, details) -> run(request, domain, details, wish));
    }

    private Answer run(Request request, Domain domain, DomainDetails details, Wish wish) throws Declined {
        if (wish.authorised() && !details.authInfo().equals(wish.authInfo())) {
            throw new Declined(2202, "the authInfo is wrong");
        }
        return switch (wish.op()) {
            case "request" -> request(request, domain, details, wish);
            case "query" -> query(request, domain, details, wish);
            default -> decide(request, domain, details, wish.op());
        };
    }

    private Answer query(Request request, Domain domain, DomainDetails details, Wish wish) throws Declined {
        Transfer transfer = details.transfer();
        if (transfer == null) {
            throw new Declined(2301, "no transfer was ever asked for");
        }
        boolean party = request.registrar().equals(transfer.from())
                || request.registrar().equals(transfer.to());
        if (!party && !wish.authorised()) {
            throw new Declined(2201, "the transfer is between other registrars");
        }
        return Answer.of(1000).withData(data(domain, transfer));
    }

    private Answer request(Request request, Domain domain, DomainDetails details, Wish wish) throws Declined {
        if (domain.sponsor().equals(request.registrar())) {
            throw new Declined(2106, "the name is sponsored by you already");
        }
        if (!wish.authorised()) {
            throw new Declined(2201, "a transfer needs the authInfo");
        }
        if (details.authInfo().isEmpty()) {
            throw new Declined(2202, "no authInfo is set");
        }
        Transfer before = details.transfer();
        if (before != null && before.pending()) {
            throw new Declined(2300, "a transfer is pending");
        }
        Statuses.refuse(details.statuses(), "clientTransferProhibited");
        if (domain.deleting() || details.pending() != null) {
            throw new Declined(2304, "a pending status is set");
        }
        int years = wish.period().years(MAX_YEARS);
        long now = request.at();
        long wait = registry.policy().transferWait().toNanos() / 1000;
        Transfer wanted = new Transfer("pending", domain.sponsor(), request.registrar(), now, now + wait, years);
        if (registry.policy().autoApproveTransfers()) {
            return approve(domain, details, wanted, "serverApproved", now);
        }
        registry.objects().put(domain.withDetails(details.moving(wanted, details.transferredAt())));
        tell(wanted.from(), now, "Transfer requested.", data(domain, wanted));
        return Answer.of(1001).withData(data(domain, wanted));
    }

    private Answer decide(Request request, Domain domain, DomainDetails details, String op) throws Declined {
        Transfer transfer = details.transfer();
        if (transfer == null || !transfer.pending()) {
            throw new Declined(2301, "no transfer is pending");
        }
        String entitled = op.equals("cancel") ? transfer.to() : transfer.from();
        if (!entitled.equals(request.registrar())) {
            throw new Declined(2201, "the decision is another registrar's");
        }
        if (op.equals("approve")) {
            return approve(domain, details, transfer, "clientApproved", request.at());
        }
        Transfer done = transfer.decided(op.equals("cancel") ? "clientCancelled" : "clientRejected", request.at());
        registry.objects().put(domain.withDetails(details.moving(done, details.transferredAt())));
        String other = op.equals("cancel") ? transfer.from() : transfer.to();
        tell(
                other,
                request.at(),
                op.equals("cancel") ? "Transfer cancelled." : "Transfer rejected.",
                data(domain, done));
        return Answer.of(1000).withData(data(domain, done));
    }

    private Answer approve(Domain domain, DomainDetails details, Transfer transfer, String status, long now) {
        Transfer done = transfer.decided(status, now);
        long expires = Math.min(Lapse.plusYears(domain.expiresAt(), done.years()), Lapse.plusYears(now, MAX_YEARS));
        Domain moved = domain.withDetails(details.moving(done, now))
                .withSponsor(done.to())
                .withExpiry(Math.max(expires, domain.expiresAt()));
        registry.objects().put(moved);
        String data = data(moved, done);
        tell(done.from(), now, "Transfer approved.", data);
        if (status.equals("clientApproved")) {
            tell(done.to(), now, "Transfer approved.", data);
        }
        return Answer.of(1000).withData(data);
    }

    private void tell(String registrar, long at, String text, String data) {
        registry.store().polls().add(registrar, at, text, data);
    }

    static String data(Domain domain, Transfer transfer) {
        XmlOut out = new XmlOut()
                .open("domain:trnData", "xmlns:domain", Namespaces.DOMAIN)
                .leaf("domain:name", domain.name());
        TransferData.write(out, "domain:", transfer);
        return out.leaf("domain:exDate", XmlOut.dateTime(Lapse.instant(domain.expiresAt())))
                .close()
                .toString();
    }
}
