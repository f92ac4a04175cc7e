package org.backorder.registry;

import java.time.Duration;
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
        Release release,
        Limits limits,
        Strategy strategy,
        Map<Integer, String> ownCodes,
        Set<String> unverified,
        String sourceNote) {

    /**
     * When names come free.
     *
     * @param times local times of day of the rule; empty when the list names the instant
     * @param window from the earliest to the latest release
     * @param tryFor how long after the latest release the engine tries
     */
    public record Release(List<java.time.LocalTime> times, Duration window, Duration tryFor) {}

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
