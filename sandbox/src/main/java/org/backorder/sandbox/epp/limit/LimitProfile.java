package org.backorder.sandbox.epp.limit;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A registry's limits as data; null, zero and empty switch a limit off. The ids of the violations are the names used here.
 *
 * @param sessions open sessions per registrar, beside the account's own limit
 * @param addresses concurrent client addresses per registrar
 * @param registeredAddresses addresses that may connect at all, empty for any
 * @param idle real time without a command until the session is closed
 * @param age scenario time until a session is closed
 * @param commands commands per session
 */
public record LimitProfile(
        int sessions,
        int addresses,
        Set<String> registeredAddresses,
        Duration idle,
        Duration age,
        int commands,
        List<Rate> rate,
        @Nullable Gap gap,
        @Nullable Penalty penalty,
        @Nullable Budget budget,
        @Nullable Window sessionWindow,
        @Nullable DropEndpoint dropEndpoint,
        @Nullable Points points,
        @Nullable Funds funds,
        boolean checkReasons) {

    /** A token bucket over the counted verbs (empty: all); code 0 delays instead of refusing. */
    public record Rate(int tokens, Duration per, Set<String> verbs, int code) {}

    /** Least time between two counted commands of a connection; code 0 leaves it to the penalty. */
    public record Gap(Duration least, Set<String> verbs, int code) {}

    /** What sets off a late answer. */
    public enum Trigger {
        FAILING_CREATE,
        ANY_ERROR,
        VIOLATION
    }

    /** A late answer; accumulating penalties add up until they are served. */
    public record Penalty(Trigger trigger, Duration delay, boolean accumulating) {}

    /** Failing creates in a rolling window; the one beyond it locks creates out. */
    public record Budget(int failingCreates, Duration window, Duration lockOut, int code) {}

    /** Creates are taken only inside it; a day of null means daily. */
    public record Window(
            String zone,
            LocalTime start,
            Duration length,
            @Nullable DayOfWeek day,
            int code) {
        public boolean contains(Instant at) {
            ZonedDateTime local = at.atZone(ZoneId.of(zone));
            // a window may run past midnight, so yesterday's counts as well
            for (int back = 0; back <= 1; back++) {
                ZonedDateTime opens =
                        local.toLocalDate().minusDays(back).atTime(start).atZone(ZoneId.of(zone));
                boolean today = day == null || opens.getDayOfWeek() == day;
                if (today && !local.isBefore(opens) && local.isBefore(opens.plus(length))) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Names purged within {@code recent} are created on the drop endpoint only, which takes these verbs (empty: all). */
    public record DropEndpoint(Duration recent, Set<String> verbs, String ownCode) {}

    /** A daily budget of commands with a poll message at a part of it. */
    public record Points(int perDay, int warnPercent) {}

    /** The registrar's account in minor units: a create costs {@code perYear}; a poll message when it falls below. */
    public record Funds(long amount, long perYear, long lowBalance) {}

    /** The sandbox's own: ten idle minutes and nothing else. */
    public static LimitProfile sandbox() {
        return new LimitProfile(
                0,
                0,
                Set.of(),
                Duration.ofMinutes(10),
                Duration.ZERO,
                0,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false);
    }
}
