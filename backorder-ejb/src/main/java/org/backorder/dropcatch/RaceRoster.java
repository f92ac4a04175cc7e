package org.backorder.dropcatch;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Which plans this node is racing for at one registry; the race ends when none is left. Used by several threads. */
final class RaceRoster {
    private final Map<Long, Entry> entries = new ConcurrentHashMap<>();
    private volatile boolean ended;

    /** Enters a plan; false once the race has ended, and then another race has to be opened. */
    synchronized boolean enter(List<CatchPlan> plans) {
        if (ended) {
            return false;
        }
        plans.forEach(plan -> entries.put(plan.id(), new Entry(plan)));
        return true;
    }

    void prepared(RacedName name) {
        Entry entry = entries.get(name.plan().id());
        if (entry != null) {
            entry.name = name;
        }
    }

    void leave(CatchPlan plan) {
        entries.remove(plan.id());
    }

    /** Ends the race if nobody is in it any more. */
    synchronized boolean endIfEmpty() {
        ended |= entries.isEmpty();
        return ended;
    }

    synchronized void end() {
        ended = true;
        entries.clear();
    }

    boolean isEnded() {
        return ended;
    }

    Set<Long> ids() {
        return new HashSet<>(entries.keySet());
    }

    /** Keeps the leases; names whose plan has been cancelled or taken over are dropped. */
    void renew(CatchPlanStore plans, Instant until) {
        List<Entry> held = List.copyOf(entries.values());
        if (held.isEmpty()) {
            return;
        }
        Set<Long> ours = new HashSet<>(plans.renew(
                held.stream().mapToLong(entry -> entry.plan.id()).toArray(),
                held.stream().mapToLong(entry -> entry.plan.leaseCounter()).toArray(),
                until));
        for (Entry entry : held) {
            RacedName name = entry.name;
            if (!ours.contains(entry.plan.id()) && name != null) {
                name.drop();
            }
        }
    }

    private static final class Entry {
        private final CatchPlan plan;
        private volatile @Nullable RacedName name;

        Entry(CatchPlan plan) {
            this.plan = plan;
        }
    }
}
