package org.backorder.sandbox.epp.command;

import java.util.ArrayList;
import java.util.List;
import org.backorder.sandbox.epp.store.Domain;
import org.backorder.sandbox.epp.store.DomainDetails;
import org.backorder.sandbox.epp.store.Host;
import org.backorder.sandbox.epp.store.Host.HostAddress;
import org.backorder.sandbox.epp.wire.Cursor;
import org.backorder.sandbox.epp.wire.MalformedFrame;
import org.backorder.sandbox.epp.wire.XmlNode;
import org.jspecify.annotations.Nullable;

/** host:update (RFC 5732 section 3.2.5): addresses, statuses and the name, which delegations follow. */
final class HostUpdate implements Handler {
    private final Registry registry;
    private final HostCommands hosts;

    HostUpdate(Registry registry, HostCommands hosts) {
        this.registry = registry;
        this.hosts = hosts;
    }

    private record Part(List<HostAddress> addresses, List<String> statuses) {
        static final Part NONE = new Part(List.of(), List.of());

        boolean isEmpty() {
            return addresses.isEmpty() && statuses.isEmpty();
        }
    }

    @Override
    public Prepared read(Request request) throws MalformedFrame {
        Cursor cursor = new Cursor(request.object());
        String name = Parts.label(cursor.need("name"));
        Part add = part(cursor.maybe("add"));
        Part rem = part(cursor.maybe("rem"));
        XmlNode chg = cursor.maybe("chg");
        cursor.end();
        String renamed = null;
        if (chg != null) {
            Cursor inside = new Cursor(chg);
            renamed = Parts.label(inside.need("name"));
            inside.end();
        }
        String other = renamed;
        return () -> hosts.locked(() -> update(request, name, add, rem, other));
    }

    private static Part part(@Nullable XmlNode node) throws MalformedFrame {
        if (node == null) {
            return Part.NONE;
        }
        Cursor cursor = new Cursor(node);
        List<HostAddress> addresses = HostParts.addresses(cursor.some("addr", 0, Integer.MAX_VALUE));
        List<String> statuses = Parts.statuses(cursor.some("status", 0, 7), Statuses.HOST_ENUM);
        cursor.end();
        return new Part(addresses, statuses);
    }

    private Answer update(Request request, String raw, Part add, Part rem, @Nullable String renamed) throws Declined {
        Host host = hosts.existing(raw);
        hosts.requireSponsor(request, host);
        boolean unlocks = rem.statuses().contains("clientUpdateProhibited") && add.isEmpty() && renamed == null;
        if (!unlocks) {
            Statuses.refuse(host.statuses(), "clientUpdateProhibited");
        }
        List<String> statuses = Statuses.change(host.statuses(), add.statuses(), rem.statuses());
        List<HostAddress> addresses = addresses(host, add, rem);
        String name = renamed == null ? host.name() : renameTarget(request, host, renamed);
        if (!registry.names().internal(name)) {
            if (!add.addresses().isEmpty()) {
                throw new Declined(2306, "a host elsewhere has no address here");
            }
            addresses = List.of();
        } else if (addresses.isEmpty()) {
            throw new Declined(2306, "a host inside the zone needs an address");
        }
        Host changed = new Host(
                name,
                host.serial(),
                request.registrar(),
                host.creator(),
                host.createdAt(),
                request.registrar(),
                request.at(),
                addresses,
                statuses);
        if (!name.equals(host.name())) {
            registry.objects().removeHost(host.name());
        }
        registry.objects().put(changed);
        if (!name.equals(host.name())) {
            follow(host.name(), name, request.at());
        }
        return Answer.of(1000);
    }

    private static List<HostAddress> addresses(Host host, Part add, Part rem) throws Declined {
        List<HostAddress> after = new ArrayList<>(host.addresses());
        for (HostAddress address : HostParts.checked(rem.addresses())) {
            if (!after.remove(address)) {
                throw new Declined(2306, "an address to remove is not there");
            }
        }
        for (HostAddress address : HostParts.checked(add.addresses())) {
            if (after.contains(address)) {
                throw new Declined(2306, "an address to add is there already");
            }
            after.add(address);
        }
        return List.copyOf(after);
    }

    private String renameTarget(Request request, Host host, String renamed) throws Declined {
        String name = registry.names().host(renamed);
        if (registry.objects().host(name) != null) {
            throw new Declined(2302, "a host of the new name exists");
        }
        hosts.requireParent(request, name);
        // an external host that other registrars' names delegate to must not move (RFC 5732 section 3.2.5)
        if (!registry.names().internal(host.name())) {
            for (String domain : registry.objects().delegatedTo(host.name(), request.at())) {
                Domain user = registry.release().current(domain, request.at());
                if (user != null && !user.sponsor().equals(request.registrar())) {
                    throw new Declined(2305, "names of other registrars delegate to the host");
                }
            }
        }
        return name;
    }

    private void follow(String before, String after, long now) {
        for (String name : registry.objects().delegatedTo(before, now)) {
            synchronized (registry.objects().lockOf(name)) {
                Domain domain = registry.objects().domain(name, now);
                DomainDetails details = domain == null ? null : domain.details();
                if (domain != null && details != null) {
                    List<String> servers = new ArrayList<>(details.hosts());
                    servers.replaceAll(h -> h.equals(before) ? after : h);
                    registry.objects()
                            .put(domain.withDetails(
                                    details.linked(details.contacts(), List.copyOf(servers), details.ds())));
                }
            }
        }
    }
}
