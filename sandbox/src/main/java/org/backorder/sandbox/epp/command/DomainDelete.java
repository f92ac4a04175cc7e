package org.backorder.sandbox.epp.command;

import org.backorder.sandbox.epp.store.Domain;
import org.backorder.sandbox.epp.store.DomainDetails;
import org.backorder.sandbox.epp.store.Lapse;
import org.backorder.sandbox.epp.wire.Cursor;
import org.backorder.sandbox.epp.wire.MalformedFrame;

/** domain:delete (RFC 5731 section 3.2.2): at once inside the add grace period, else redemption and pendingDelete (RFC 3915). */
final class DomainDelete implements Handler {
    private final Registry registry;
    private final DomainChange change;

    DomainDelete(Registry registry) {
        this.registry = registry;
        this.change = new DomainChange(registry);
    }

    @Override
    public Prepared read(Request request) throws MalformedFrame {
        Cursor cursor = new Cursor(request.object());
        String name = Parts.label(cursor.need("name"));
        cursor.end();
        return () -> change.bySponsor(name, request, (domain, details) -> delete(request, domain, details));
    }

    private Answer delete(Request request, Domain domain, DomainDetails details) throws Declined {
        Statuses.refuse(details.statuses(), "clientDeleteProhibited");
        for (String status : DomainStatuses.of(domain, details)) {
            if (status.startsWith("pending")) {
                throw new Declined(2304, "status " + status + " is set");
            }
        }
        if (!registry.objects().hostsUnder(domain.name()).isEmpty()) {
            throw new Declined(2305, "hosts exist under the name");
        }
        long now = request.at();
        RegistryPolicy policy = registry.policy();
        if (now - domain.createdAt() < policy.addGrace().toNanos() / 1000) {
            registry.objects().remove(domain.name());
            return Answer.of(1000);
        }
        long redeemable = now + policy.redemption().toNanos() / 1000;
        long dropAt = redeemable + policy.pendingDelete().toNanos() / 1000;
        registry.objects()
                .put(domain.withDetails(details.redeemable(redeemable).touched(request.registrar(), now))
                        .dropping(dropAt, false));
        return Answer.of(redeemable > Lapse.micros(Lapse.instant(now)) ? 1001 : 1000);
    }
}
