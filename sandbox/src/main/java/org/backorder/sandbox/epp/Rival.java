package org.backorder.sandbox.epp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.backorder.sandbox.epp.fault.NamePattern;
import org.backorder.sandbox.epp.store.Domain;
import org.backorder.sandbox.epp.store.Lapse;
import org.backorder.sandbox.epp.wire.Namespaces;
import org.backorder.sandbox.epp.wire.XmlOut;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A competitor inside the registry: it storms creates for names that are due, through the same reading, ordering and rules
 * as a frame from the wire, without a socket.
 */
final class Rival implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Rival.class);
    private static final long RESCAN_NANOS = 200_000_000L;

    private final RegistryCore core;
    private final RivalOptions options;
    private final NamePattern pattern;
    private final SessionState session;
    private final String contact;
    private volatile boolean stopped;

    Rival(RegistryCore core, RivalOptions options) {
        this.core = core;
        this.options = options;
        this.pattern = new NamePattern(options.namePattern());
        this.session = new SessionState(core, false);
        this.contact = "RIVAL-" + session.id;
    }

    void stop() {
        stopped = true;
    }

    @Override
    public void run() {
        RegistrarAccount account = core.account(options.registrar());
        if (account == null) {
            LOG.warn("no registrar {} to be a rival", options.registrar());
            return;
        }
        try {
            send(RivalFrames.login(account));
            send(RivalFrames.contact(contact));
            storm();
        } finally {
            session.closed();
        }
    }

    private void storm() {
        long pause = 1_000_000_000L / options.createsPerSecond();
        long scanned = Long.MIN_VALUE;
        List<Domain> near = List.of();
        long next = System.nanoTime();
        while (!stopped) {
            long nanos = System.nanoTime();
            if (scanned == Long.MIN_VALUE || nanos - scanned > RESCAN_NANOS) {
                near = near();
                scanned = nanos;
            }
            for (Domain domain : near) {
                if (due(domain) && !stopped) {
                    send(RivalFrames.create(domain.name(), contact));
                    next += pause;
                    next = Math.max(next, System.nanoTime() - pause);
                    LockSupport.parkNanos(Math.max(1, next - System.nanoTime()));
                }
            }
            LockSupport.parkNanos(Math.min(pause, 5_000_000L));
        }
    }

    /** Names due before the next scan but one, or purged within the stopping time. */
    private List<Domain> near() {
        long now = core.now();
        long from = now - options.stopAfter().toNanos() / 1000;
        long to = now + options.leadIn().toNanos() / 1000 + 2 * RESCAN_NANOS / 1000;
        List<Domain> near = new ArrayList<>();
        for (Domain domain : core.store.objects().all()) {
            if (domain.deleting()
                    && domain.dropAt() >= from
                    && domain.dropAt() <= to
                    && pattern.matches(domain.name())) {
                near.add(domain);
            }
        }
        return near;
    }

    private boolean due(Domain domain) {
        long now = core.now();
        boolean open = now >= domain.dropAt() - options.leadIn().toNanos() / 1000
                && now <= domain.dropAt() + options.stopAfter().toNanos() / 1000;
        Domain stored = core.store.objects().stored(domain.name());
        return open && stored != null && stored.deleting();
    }

    private void send(String xml) {
        ArrivalOrder.Arrival arrival = core.arrivals.arrive();
        try {
            Outcome outcome = session.handle(xml.getBytes(StandardCharsets.UTF_8), arrival);
            core.counters.command(outcome.verb(), outcome.answer().code());
            for (String name : outcome.names()) {
                core.log.add(new LogEntry(
                        name,
                        session.id,
                        session.registrar(),
                        outcome.clTRID(),
                        outcome.verb(),
                        outcome.answer().code(),
                        Lapse.instant(arrival.at),
                        Lapse.instant(Math.max(arrival.at, core.now())),
                        arrival.sequence));
            }
        } finally {
            arrival.done();
        }
    }

    /** The rival's three frames. */
    private static final class RivalFrames {
        static String login(RegistrarAccount account) {
            XmlOut out = command()
                    .open("login")
                    .leaf("clID", account.id())
                    .leaf("pw", account.password())
                    .open("options")
                    .leaf("version", "1.0")
                    .leaf("lang", "en")
                    .close()
                    .open("svcs");
            Namespaces.OBJECTS.forEach(uri -> out.leaf("objURI", uri));
            return out.close().close().close().close().toString();
        }

        static String contact(String id) {
            return command()
                    .open("create")
                    .open("contact:create", "xmlns:contact", Namespaces.CONTACT)
                    .leaf("contact:id", id)
                    .open("contact:postalInfo", "type", "int")
                    .leaf("contact:name", "Rival Holder")
                    .open("contact:addr")
                    .leaf("contact:street", "2 Rival Road")
                    .leaf("contact:city", "Rivalton")
                    .leaf("contact:cc", "US")
                    .close()
                    .close()
                    .leaf("contact:email", "rival@example.test")
                    .open("contact:authInfo")
                    .leaf("contact:pw", "rival-contact")
                    .close()
                    .close()
                    .close()
                    .close()
                    .close()
                    .toString();
        }

        static String create(String name, String contact) {
            return command()
                    .open("create")
                    .open("domain:create", "xmlns:domain", Namespaces.DOMAIN)
                    .leaf("domain:name", name)
                    .leaf("domain:registrant", contact)
                    .open("domain:authInfo")
                    .leaf("domain:pw", "rival-domain")
                    .close()
                    .close()
                    .close()
                    .close()
                    .close()
                    .toString();
        }

        private static XmlOut command() {
            return new XmlOut().open("epp", "xmlns", Namespaces.EPP).open("command");
        }
    }
}
