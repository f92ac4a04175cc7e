package org.backorder.sandbox.epp.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.backorder.sandbox.epp.Fault;
import org.backorder.sandbox.epp.FaultKind;
import org.jspecify.annotations.Nullable;

/** The faults in force. Chances are drawn from a seeded source, so that a run can be repeated. */
public final class FaultBoard {
    private final List<Entry> entries = new CopyOnWriteArrayList<>();
    private final Random random;

    public FaultBoard(long seed) {
        this.random = new Random(seed);
    }

    /** One fault with its uses. */
    private static final class Entry {
        final Fault fault;
        final @Nullable NamePattern pattern;
        int uses;

        Entry(Fault fault) {
            this.fault = fault;
            String names = fault.namePattern();
            this.pattern = names == null ? null : new NamePattern(names);
        }
    }

    /** A fault that struck, with the number of times it had struck before. */
    public record Strike(Fault fault, int before) {}

    public void add(Fault fault) {
        entries.add(new Entry(fault));
    }

    public void clear() {
        entries.clear();
    }

    public List<Fault> all() {
        List<Fault> faults = new ArrayList<>();
        for (Entry entry : entries) {
            Integer remaining = entry.fault.remaining();
            faults.add(remaining == null ? entry.fault : entry.fault.times(Math.max(0, remaining - entry.uses)));
        }
        return faults;
    }

    /** The first fault of that kind that hits, counted as used; null when none does. */
    public @Nullable Strike strike(FaultKind kind, @Nullable String registrar, String verb, List<String> names) {
        for (Entry entry : entries) {
            if (entry.fault.kind() == kind && fits(entry, registrar, verb, names)) {
                Strike strike = use(entry);
                if (strike != null) {
                    return strike;
                }
            }
        }
        return null;
    }

    private static boolean fits(Entry entry, @Nullable String registrar, String verb, List<String> names) {
        Fault fault = entry.fault;
        if (fault.registrar() != null && !fault.registrar().equals(registrar)) {
            return false;
        }
        if (fault.verb() != null && !fault.verb().equals(verb)) {
            return false;
        }
        NamePattern pattern = entry.pattern;
        return pattern == null || names.stream().anyMatch(pattern::matches);
    }

    private synchronized @Nullable Strike use(Entry entry) {
        Integer remaining = entry.fault.remaining();
        if ((remaining != null && entry.uses >= remaining) || random.nextInt(1000) >= entry.fault.perMille()) {
            return null;
        }
        return new Strike(entry.fault, entry.uses++);
    }

    /** A fault that changes how a name is seen; looked at, not used up. */
    public @Nullable Fault standing(FaultKind kind, String name) {
        for (Entry entry : entries) {
            NamePattern pattern = entry.pattern;
            if (entry.fault.kind() == kind && (pattern == null || pattern.matches(name))) {
                return entry.fault;
            }
        }
        return null;
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** A number below the bound from the seeded source. */
    public synchronized long below(long bound) {
        return bound <= 0 ? 0 : Math.floorMod(random.nextLong(), bound);
    }
}
