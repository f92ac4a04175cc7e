package org.backorder.sandbox.epp.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Lock;
import org.backorder.sandbox.epp.store.Domain;
import org.backorder.sandbox.epp.store.Host;
import org.backorder.sandbox.epp.store.Host.HostAddress;
import org.backorder.sandbox.epp.store.Lapse;
import org.backorder.sandbox.epp.wire.Cursor;
import org.backorder.sandbox.epp.wire.MalformedFrame;
import org.backorder.sandbox.epp.wire.Namespaces;
import org.backorder.sandbox.epp.wire.XmlOut;

/** host:check, info, create and delete (RFC 5732); update, the intricate one, is {@link HostUpdate}. */
final class HostCommands {
    private final Registry registry;

    HostCommands(Registry registry) {
        this.registry = registry;
    }

    Prepared readCheck(Request request) throws MalformedFrame {
        List<String> names = Parts.labels(request.object(), "name");
        return () -> {
            XmlOut out = new XmlOut().open("host:chkData", "xmlns:host", Namespaces.HOST);
            for (String raw : names) {
                String reason = reason(raw);
                out.open("host:cd").leaf("host:name", raw, "avail", reason.isEmpty() ? "1" : "0");
                out.leafIf("host:reason", reason.isEmpty() ? null : reason).close();
            }
            return Answer.data(out.close());
        };
    }

    private String reason(String raw) {
        try {
            return registry.objects().host(registry.names().host(raw)) == null ? "" : "In use";
        } catch (Declined e) {
            return "Invalid name";
        }
    }

    Prepared readInfo(Request request) throws MalformedFrame {
        Cursor cursor = new Cursor(request.object());
        String name = Parts.label(cursor.need("name"));
        cursor.end();
        return () -> Answer.data(write(existing(name), request.at()));
    }

    private XmlOut write(Host host, long now) {
        List<String> statuses = new ArrayList<>(host.statuses());
        if (statuses.isEmpty()) {
            statuses.add("ok");
        }
        if (registry.objects().hostLinked(host.name(), now)) {
            statuses.add("linked");
        }
        XmlOut out = new XmlOut()
                .open("host:infData", "xmlns:host", Namespaces.HOST)
                .leaf("host:name", host.name())
                .leaf("host:roid", Roids.host(host));
        statuses.forEach(s -> out.empty("host:status", "s", s));
        host.addresses().forEach(a -> out.leaf("host:addr", a.address(), "ip", a.version()));
        out.leaf("host:clID", sponsor(host, now))
                .leaf("host:crID", host.creator())
                .leaf("host:crDate", XmlOut.dateTime(Lapse.instant(host.createdAt())));
        if (host.updatedAt() != 0) {
            out.leafIf("host:upID", host.updater())
                    .leaf("host:upDate", XmlOut.dateTime(Lapse.instant(host.updatedAt())));
        }
        return out.close();
    }

    /** A host inside a zone of ours follows its name: it is sponsored by whoever sponsors that (RFC 5732 section 1.1). */
    String sponsor(Host host, long now) {
        String above = registry.names().superordinate(host.name());
        Domain domain = above == null ? null : registry.release().current(above, now);
        return domain == null ? host.sponsor() : domain.sponsor();
    }

    Host existing(String raw) throws Declined {
        Host host = registry.objects().host(registry.names().host(raw));
        if (host == null) {
            throw new Declined(2303, "the host does not exist");
        }
        return host;
    }

    /** A host inside our zones needs a name above it that the registrar sponsors. */
    void requireParent(Request request, String host) throws Declined {
        if (!registry.names().internal(host)) {
            return;
        }
        String above = registry.names().superordinate(host);
        Domain domain = above == null ? null : registry.release().current(above, request.at());
        if (domain == null) {
            throw new Declined(2303, "no name is registered above the host");
        }
        if (!domain.sponsor().equals(request.registrar())) {
            throw new Declined(2201, "another registrar sponsors the name above the host");
        }
    }

    Prepared readCreate(Request request) throws MalformedFrame {
        Cursor cursor = new Cursor(request.object());
        String name = Parts.label(cursor.need("name"));
        List<HostAddress> addresses = HostParts.addresses(cursor.some("addr", 0, Integer.MAX_VALUE));
        cursor.end();
        return () -> locked(() -> create(request, name, addresses));
    }

    private Answer create(Request request, String raw, List<HostAddress> addresses) throws Declined {
        String name = registry.names().host(raw);
        if (registry.objects().host(name) != null) {
            throw new Declined(2302, "the host exists");
        }
        requireParent(request, name);
        List<HostAddress> checked = HostParts.checked(addresses);
        if (registry.names().internal(name) && checked.isEmpty()) {
            throw new Declined(2003, "a host inside the zone needs an address");
        }
        if (!registry.names().internal(name) && !checked.isEmpty()) {
            throw new Declined(2306, "a host elsewhere has no address here");
        }
        Host host = new Host(
                name,
                registry.objects().nextSerial(),
                request.registrar(),
                request.registrar(),
                request.at(),
                null,
                0,
                checked,
                List.of());
        registry.objects().put(host);
        return Answer.data(new XmlOut()
                .open("host:creData", "xmlns:host", Namespaces.HOST)
                .leaf("host:name", name)
                .leaf("host:crDate", XmlOut.dateTime(Lapse.instant(host.createdAt())))
                .close());
    }

    Prepared readDelete(Request request) throws MalformedFrame {
        Cursor cursor = new Cursor(request.object());
        String name = Parts.label(cursor.need("name"));
        cursor.end();
        return () -> locked(() -> {
            Host host = existing(name);
            requireSponsor(request, host);
            Statuses.refuse(host.statuses(), "clientDeleteProhibited");
            if (registry.objects().hostLinked(host.name(), request.at())) {
                throw new Declined(2305, "names delegate to the host");
            }
            registry.objects().removeHost(host.name());
            return Answer.of(1000);
        });
    }

    void requireSponsor(Request request, Host host) throws Declined {
        if (!sponsor(host, request.at()).equals(request.registrar())) {
            throw new Declined(2201, "another registrar sponsors the host");
        }
    }

    // exclusive: no domain may delegate to a host that is just being changed or deleted
    Answer locked(Prepared step) throws Declined {
        Lock lock = registry.objects().links().writeLock();
        lock.lock();
        try {
            return step.run();
        } finally {
            lock.unlock();
        }
    }
}
