package org.backorder.sandbox.epp.command;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.backorder.sandbox.epp.store.Domain;
import org.backorder.sandbox.epp.store.DomainDetails;
import org.backorder.sandbox.epp.store.Lapse;
import org.backorder.sandbox.epp.wire.Cursor;
import org.backorder.sandbox.epp.wire.MalformedFrame;
import org.backorder.sandbox.epp.wire.Namespaces;
import org.backorder.sandbox.epp.wire.Values;
import org.backorder.sandbox.epp.wire.XmlOut;

/** domain:renew (RFC 5731 section 3.2.3); the expiry date sent must be the present one, so that a repeat renews once. */
final class DomainRenew implements Handler {
    private static final int MAX_YEARS = 10;

    private final Registry registry;
    private final DomainChange change;

    DomainRenew(Registry registry) {
        this.registry = registry;
        this.change = new DomainChange(registry);
    }

    @Override
    public Prepared read(Request request) throws MalformedFrame {
        Cursor cursor = new Cursor(request.object());
        String name = Parts.label(cursor.need("name"));
        LocalDate expiry = Values.date(cursor.need("curExpDate"));
        Parts.Period period = Parts.period(cursor.maybe("period"));
        cursor.end();
        return () -> change.bySponsor(name, request, (d, x) -> renew(request, d, x, expiry, period));
    }

    private Answer renew(Request request, Domain domain, DomainDetails details, LocalDate expiry, Parts.Period period)
            throws Declined {
        Statuses.refuse(details.statuses(), "clientRenewProhibited");
        if (domain.deleting()) {
            throw new Declined(2304, "status pendingDelete is set");
        }
        int years = period.years(MAX_YEARS);
        LocalDate present = LocalDate.ofInstant(Lapse.instant(domain.expiresAt()), ZoneOffset.UTC);
        if (!present.equals(expiry)) {
            throw new Declined(2306, "the name expires on another date");
        }
        long expires = Lapse.plusYears(domain.expiresAt(), years);
        if (expires > Lapse.plusYears(request.at(), MAX_YEARS)) {
            throw new Declined(2105, "a name is held for at most " + MAX_YEARS + " years");
        }
        registry.release().charge(request, domain.name(), years);
        registry.objects().put(domain.withDetails(details).withExpiry(expires));
        return Answer.data(new XmlOut()
                .open("domain:renData", "xmlns:domain", Namespaces.DOMAIN)
                .leaf("domain:name", domain.name())
                .leaf("domain:exDate", XmlOut.dateTime(Lapse.instant(expires)))
                .close());
    }
}
