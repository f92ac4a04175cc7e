package org.backorder.sandbox.epp;

import java.util.Map;
import java.util.TreeMap;

/** Counts sessions and commands. */
final class Counters {
    private final Map<String, Integer> open = new TreeMap<>();
    private final Map<String, Long> logins = new TreeMap<>();
    private final Map<String, Map<Integer, Long>> commands = new TreeMap<>();

    /** Counts a session in unless the registrar has as many as it may; a limit of 0 is none. */
    synchronized boolean open(String registrar, int accountLimit, int profileLimit) {
        int now = open.getOrDefault(registrar, 0);
        if (now >= accountLimit || (profileLimit > 0 && now >= profileLimit)) {
            return false;
        }
        open.put(registrar, now + 1);
        logins.merge(registrar, 1L, Long::sum);
        return true;
    }

    synchronized void close(String registrar) {
        open.merge(registrar, -1, Integer::sum);
    }

    synchronized void command(String verb, int code) {
        commands.computeIfAbsent(verb, v -> new TreeMap<>()).merge(code, 1L, Long::sum);
    }

    synchronized RegistryStatistics statistics(Map<String, Map<String, Long>> violations, int names) {
        Map<String, Map<Integer, Long>> copy = new TreeMap<>();
        commands.forEach((verb, codes) -> copy.put(verb, new TreeMap<>(codes)));
        return new RegistryStatistics(new TreeMap<>(open), new TreeMap<>(logins), violations, copy, names);
    }
}
