package org.backorder.sandbox.epp.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All objects of the registry. Reading needs no lock; a change of a name happens under {@link #lockOf} that name, and
 * whatever creates or cuts a link to contacts or hosts holds {@link #links}: shared to link, exclusive to delete.
 */
public final class ObjectStore {
    private static final int STRIPES = 1 << 12;

    private final Map<String, Domain> domains = new ConcurrentHashMap<>();
    private final Map<String, Contact> contacts = new ConcurrentHashMap<>();
    private final Map<String, Host> hosts = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> domainsByContact = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> domainsByHost = new ConcurrentHashMap<>();
    private final Object[] stripes = new Object[STRIPES];
    private final ReentrantReadWriteLock links = new ReentrantReadWriteLock(true);
    private final AtomicLong serials = new AtomicLong();
    private final PriorityBlockingQueue<Due> due = new PriorityBlockingQueue<>(16, Comparator.comparingLong(Due::at));
    private final Journal journal;

    public ObjectStore(Journal journal) {
        this.journal = journal;
        for (int i = 0; i < STRIPES; i++) {
            stripes[i] = new Object();
        }
    }

    /** The monitor of a name; unequal names may share one, equal names always do. */
    public Object lockOf(String name) {
        int hash = name.hashCode();
        return stripes[(hash ^ (hash >>> 16)) & (STRIPES - 1)];
    }

    public ReentrantReadWriteLock links() {
        return links;
    }

    public long nextSerial() {
        return serials.incrementAndGet();
    }

    /** The registration of a name at that instant, null when it is free. */
    public @Nullable Domain domain(String name, long now) {
        Domain stored = domains.get(name);
        return stored == null ? null : Lapse.at(stored, now);
    }

    /** The last registration of a name, even when it has been purged since. */
    public @Nullable Domain stored(String name) {
        return domains.get(name);
    }

    /** Stores and journals a registration; call under the name's lock. */
    public void put(Domain domain) {
        journal.append(List.of(Journal.line('D', domain)));
        remember(domain);
    }

    /** Stores many seeds with one write. */
    public void putAll(Collection<Domain> seeds) {
        List<String> lines = new ArrayList<>(seeds.size());
        for (Domain domain : seeds) {
            lines.add(seedLine(domain));
        }
        journal.append(lines);
        seeds.forEach(this::remember);
    }

    private static String seedLine(Domain d) {
        return d.details() == null && d.deleting()
                ? "S" + d.name() + " " + d.sponsor() + " " + d.createdAt() + " " + d.expiresAt() + " " + d.dropAt()
                        + " " + (d.listed() ? 1 : 0)
                : Journal.line('D', d);
    }

    private static Domain seed(String line) {
        String[] f = line.split(" ", -1);
        return new Domain(
                f[0],
                f[1],
                Long.parseLong(f[2]),
                Long.parseLong(f[3]),
                Long.parseLong(f[4]),
                true,
                f[5].equals("1"),
                null);
    }

    private void remember(Domain domain) {
        Domain before = domains.put(domain.name(), domain);
        index(before, false);
        index(domain, true);
        DomainDetails details = domain.details();
        Transfer transfer = details == null ? null : details.transfer();
        PendingCreate pending = details == null ? null : details.pending();
        if (transfer != null && transfer.pending()) {
            due.add(new Due(transfer.actBy(), domain.name()));
        }
        if (pending != null) {
            due.add(new Due(pending.until(), domain.name()));
        }
    }

    /** A name on which something is to be settled at an instant. */
    private record Due(long at, String name) {}

    /** The next name with something to settle by now, null when there is none. */
    public @Nullable String nextDue(long now) {
        Due first = due.peek();
        if (first == null || first.at() > now) {
            return null;
        }
        Due taken = due.poll();
        return taken == null ? null : taken.name();
    }

    public void remove(String name) {
        journal.append(List.of("X" + name));
        index(domains.remove(name), false);
    }

    private void index(@Nullable Domain domain, boolean add) {
        DomainDetails details = domain == null ? null : domain.details();
        if (domain == null || details == null) {
            return;
        }
        if (details.registrant() != null) {
            link(domainsByContact, details.registrant(), domain.name(), add);
        }
        details.contacts().forEach(c -> link(domainsByContact, c.id(), domain.name(), add));
        details.hosts().forEach(h -> link(domainsByHost, h, domain.name(), add));
    }

    private static void link(Map<String, Set<String>> index, String key, String name, boolean add) {
        if (add) {
            index.computeIfAbsent(key, k -> ConcurrentHashMap.newKeySet()).add(name);
        } else {
            Set<String> names = index.get(key);
            if (names != null) {
                names.remove(name);
            }
        }
    }

    /** True while a registered name uses the contact. */
    public boolean contactLinked(String id, long now) {
        return namesOf(domainsByContact, id, now).findAny().isPresent();
    }

    /** True while a registered name delegates to the host. */
    public boolean hostLinked(String name, long now) {
        return namesOf(domainsByHost, name, now).findAny().isPresent();
    }

    /** Names that delegate to the host. */
    public List<String> delegatedTo(String host, long now) {
        return namesOf(domainsByHost, host, now).toList();
    }

    private Stream<String> namesOf(Map<String, Set<String>> index, String key, long now) {
        Set<String> names = index.getOrDefault(key, Set.of());
        return new HashSet<>(names).stream().filter(n -> domain(n, now) != null);
    }

    public @Nullable Contact contact(String id) {
        return contacts.get(id);
    }

    /** Adds a contact unless its id is taken. */
    public boolean addContact(Contact contact) {
        if (contacts.putIfAbsent(contact.id(), contact) != null) {
            return false;
        }
        journal.append(List.of(Journal.line('C', contact)));
        return true;
    }

    public void put(Contact contact) {
        journal.append(List.of(Journal.line('C', contact)));
        contacts.put(contact.id(), contact);
    }

    public void removeContact(String id) {
        journal.append(List.of("c" + id));
        contacts.remove(id);
    }

    public @Nullable Host host(String name) {
        return hosts.get(name);
    }

    public void put(Host host) {
        journal.append(List.of(Journal.line('H', host)));
        hosts.put(host.name(), host);
    }

    public void removeHost(String name) {
        journal.append(List.of("h" + name));
        hosts.remove(name);
    }

    /** Hosts inside a name. */
    public List<String> hostsUnder(String domain) {
        String suffix = "." + domain;
        return hosts.keySet().stream().filter(h -> h.endsWith(suffix)).sorted().toList();
    }

    public Collection<Domain> all() {
        return domains.values();
    }

    public int size() {
        return domains.size();
    }

    /** Forgets names that were purged before that instant and not registered since; their absence needs no line. */
    public void forgetPurgedBefore(long micros) {
        domains.values().removeIf(d -> d.deleting() && d.dropAt() < micros && Lapse.at(d, micros) == null);
    }

    boolean replay(char kind, String rest) {
        switch (kind) {
            case 'S' -> remember(seed(rest));
            case 'D' -> remember(Journal.value(rest, Domain.class));
            case 'X' -> index(domains.remove(rest), false);
            case 'C' -> {
                Contact contact = Journal.value(rest, Contact.class);
                contacts.put(contact.id(), contact);
            }
            case 'c' -> contacts.remove(rest);
            case 'H' -> {
                Host host = Journal.value(rest, Host.class);
                hosts.put(host.name(), host);
                serials.accumulateAndGet(host.serial(), Math::max);
            }
            case 'h' -> hosts.remove(rest);
            default -> {
                return false;
            }
        }
        return true;
    }

    void write(Consumer<String> line) {
        domains.values().forEach(d -> line.accept(seedLine(d)));
        contacts.values().forEach(c -> line.accept(Journal.line('C', c)));
        hosts.values().forEach(h -> line.accept(Journal.line('H', h)));
    }
}
