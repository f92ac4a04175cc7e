package org.backorder.sandbox.epp;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Commands by name, the latest of each; frames themselves are never kept, they hold secrets. */
final class CommandLog {
    /** Enough for an hour's storm on one name at the rate of a pool; older entries give way. */
    private static final int PER_NAME = 20_000;

    private final Map<String, Deque<LogEntry>> entries = new ConcurrentHashMap<>();

    void add(LogEntry entry) {
        Deque<LogEntry> ofName = entries.computeIfAbsent(entry.name(), n -> new ArrayDeque<>());
        synchronized (ofName) {
            if (ofName.size() == PER_NAME) {
                ofName.removeFirst();
            }
            ofName.addLast(entry);
        }
    }

    /** In order of receipt. */
    List<LogEntry> of(String name) {
        Deque<LogEntry> ofName = entries.get(name);
        if (ofName == null) {
            return List.of();
        }
        synchronized (ofName) {
            return ofName.stream()
                    .sorted(Comparator.comparingLong(LogEntry::sequence))
                    .toList();
        }
    }
}
