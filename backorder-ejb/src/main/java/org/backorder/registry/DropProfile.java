package org.backorder.registry;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a registry releases names and what it allows meanwhile: one row per profile with history (registries.md 2.3). Absent
 * values are unknown, never guessed.
 *
 * @param zone of all local times of the profile
 * @param finalizationLead before the earliest possible release (R13)
 * @param fundingLead before the finalization date (R21)
 * @param afterCatch what a holder must still do after a catch, in English; absent when the name is usable at once
 * @param unverified names of fields that rest on one or an old source
 */
public record DropProfile(
        String name,
        String title,
        ReleaseMode mode,
        ZoneId zone,
        Duration finalizationLead,
        Duration fundingLead,
        boolean firstComeFirstServed,
        LifeCycle lifeCycle,
        Release release,
        Limits limits,
        Strategy strategy,
        Map<Integer, String> ownCodes,
        @Nullable String afterCatch,
        Set<String> unverified,
        String sourceNote) {

    /** False where the registry itself allocates names, so that no order can win (registries.md 2.2). */
    public boolean acceptsOrders() {
        return mode != ReleaseMode.REGISTRY_ALLOCATED;
    }

    /** Days of each phase before the purge (registries.md 2.1). */
    public record LifeCycle(
            @Nullable Days grace,
            @Nullable Days redemption,
            @Nullable Days pendingDelete) {
        /** Nothing is known. */
        public static final LifeCycle UNKNOWN = new LifeCycle(null, null, null);
    }

    /** Least and most days of a phase. */
    public record Days(int least, int most) {}

    /**
     * When names come free.
     *
     * @param times local times of day of the rule, ascending; empty when the list names the instant
     * @param weekday the one day with a session; absent when every day has one
     * @param minute of each hour at which a batch is purged; absent for other modes
     * @param window from the earliest to the latest release
     * @param tryFor how long after the latest release the engine tries
     */
    public record Release(
            List<LocalTime> times,
            @Nullable DayOfWeek weekday,
            @Nullable Integer minute,
            Duration window,
            Duration tryFor) {
        /** Copies the times. */
        public Release {
            times = List.copyOf(times);
        }
    }

    /**
     * Hard limits per accreditation; absent = no such limit.
     *
     * @param sessions open sessions at most
     * @param gap between two commands of one session
     * @param perSecond creates per second over all sessions
     * @param failingCreatesPerDay in rolling 24 hours
     * @param commandsPerSession before a session must be renewed
     * @param idle after which the registry closes a session
     */
    public record Limits(
            int sessions,
            @Nullable Duration gap,
            @Nullable Integer perSecond,
            @Nullable Integer failingCreatesPerDay,
            @Nullable Integer commandsPerSession,
            Duration idle) {}

    /**
     * How the engine works.
     *
     * @param storm creates may be sent back to back
     * @param leadIn how long before the instant the first create leaves
     * @param arming how long before the instant sessions are warm and attempts recorded
     * @param stormFor how long a storm lasts before the ladder
     */
    public record Strategy(boolean storm, Duration leadIn, Duration arming, Duration stormFor) {}
}
