package org.backorder.sandbox.epp.command;

import org.backorder.sandbox.epp.store.Domain;
import org.backorder.sandbox.epp.store.DomainDetails;
import org.backorder.sandbox.epp.store.Lapse;
import org.backorder.sandbox.epp.store.ObjectStore;
import org.backorder.sandbox.epp.store.PendingCreate;
import org.backorder.sandbox.epp.store.PollQueues;
import org.backorder.sandbox.epp.store.Transfer;
import org.backorder.sandbox.epp.wire.Namespaces;
import org.backorder.sandbox.epp.wire.XmlOut;

/**
 * Settles what has come due: pending creates and transfers nobody decided. Run before each command instead of by a timer,
 * because scenario time may jump.
 */
public final class DueWork {
    private final Registry registry;

    public DueWork(Registry registry) {
        this.registry = registry;
    }

    public void settle(long now) {
        ObjectStore objects = registry.objects();
        for (String name = objects.nextDue(now); name != null; name = objects.nextDue(now)) {
            synchronized (objects.lockOf(name)) {
                Domain domain = objects.stored(name);
                DomainDetails details = domain == null ? null : domain.details();
                if (domain != null && details != null) {
                    settle(domain, details, now);
                }
            }
        }
    }

    private void settle(Domain domain, DomainDetails details, long now) {
        PendingCreate pending = details.pending();
        Transfer transfer = details.transfer();
        if (pending != null && pending.until() <= now) {
            created(domain, details, pending);
        } else if (transfer != null && transfer.pending() && transfer.actBy() <= now) {
            Transfer done = transfer.decided("serverApproved", transfer.actBy());
            Domain moved = domain.withDetails(details.moving(done, done.actBy()))
                    .withSponsor(done.to())
                    .withExpiry(Lapse.plusYears(domain.expiresAt(), done.years()));
            registry.objects().put(moved);
            String data = DomainTransfer.data(moved, done);
            registry.store().polls().add(done.from(), done.actBy(), "Transfer approved.", data);
            registry.store().polls().add(done.to(), done.actBy(), "Transfer approved.", data);
        }
    }

    private void created(Domain domain, DomainDetails details, PendingCreate pending) {
        if (pending.success()) {
            registry.objects().put(domain.withDetails(details.awaiting(null)));
        } else {
            registry.objects().remove(domain.name());
        }
        XmlOut out = new XmlOut()
                .open("domain:panData", "xmlns:domain", Namespaces.DOMAIN)
                .leaf("domain:name", domain.name(), "paResult", pending.success() ? "1" : "0")
                .open("domain:paTRID")
                .leafIf("clTRID", pending.clTRID())
                .leaf("svTRID", pending.svTRID())
                .close()
                .leaf("domain:paDate", XmlOut.dateTime(Lapse.instant(pending.until())))
                .close();
        PollQueues polls = registry.store().polls();
        polls.add(domain.sponsor(), pending.until(), "Pending action completed.", out.toString());
    }
}
