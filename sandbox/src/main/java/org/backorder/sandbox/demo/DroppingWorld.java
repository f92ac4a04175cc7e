package org.backorder.sandbox.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.backorder.sandbox.epp.DropSeed;
import org.backorder.sandbox.epp.SandboxRegistry;

/**
 * Keeps names dropping: a full list of five days when the sandbox starts, and a trickle from then on, because outside names are
 * deleted every day. Without the trickle the list would run dry as scenario time moves, and an empty list is a damaged one.
 */
public final class DroppingWorld {
    /** Names have five days of pendingDelete, so a list reaches as far. */
    private static final Duration AHEAD = Duration.ofDays(5);

    private static final int TRICKLE_PER_DAY = 40;

    private final SandboxRegistry registry;
    private final DemoNames names;
    private LocalDate trickledTo = LocalDate.MIN;

    /** For that registry, with names under these TLDs. */
    public DroppingWorld(SandboxRegistry registry, List<String> tlds) {
        this.registry = registry;
        this.names = new DemoNames(tlds);
    }

    /** The full list of the next five days; names the registry knows already are left alone. */
    public void fill(Instant now, int perDay) {
        put(now, now, perDay);
    }

    /** The names that are due to appear on the list by now. */
    public synchronized void trickle(Instant now) {
        LocalDate last = day(now.plus(AHEAD));
        if (last.isAfter(trickledTo)) {
            Instant from = trickledTo.equals(LocalDate.MIN)
                    ? now
                    : trickledTo.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
            put(now, from.isBefore(now) ? now : from, TRICKLE_PER_DAY);
            trickledTo = last;
        }
    }

    private void put(Instant now, Instant from, int perDay) {
        Set<String> known = registry.listed(now).stream().map(DropSeed::name).collect(Collectors.toSet());
        Instant end =
                day(now.plus(AHEAD)).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        for (LocalDate day = day(from); !day.isAfter(day(now.plus(AHEAD))); day = day.plusDays(1)) {
            registry.putNames(names.of(day, perDay).stream()
                    .filter(seed -> seed.dropAt().isAfter(now) && seed.dropAt().isBefore(end))
                    .filter(seed -> !known.contains(seed.name())
                            && registry.name(seed.name()).isEmpty())
                    .toList());
        }
    }

    private static LocalDate day(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
