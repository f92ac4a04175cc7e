package org.backorder.dropcatch;

import java.time.Duration;
import java.time.Instant;
import org.backorder.registry.DropProfile;
import org.backorder.registry.DropSchedule;
import org.backorder.registry.DropTimes;
import org.backorder.registry.ReleaseMode;
import org.jspecify.annotations.Nullable;

/**
 * From a drop profile and a listed drop to when and how a name is raced for: a pure function (registries.md 2.3). A mode the engine does not race is
 * refused by name here, never attempted with another mode's habits.
 */
final class CatchPlanner {
    /** A create's answer in a race; the winner's own takes up to 50 ms at a collision, so seconds mean that none comes. */
    static final Duration CREATE_DEADLINE = Duration.ofSeconds(3);

    private static final Duration GENTLE_LEAD = Duration.ofMillis(100);
    private static final Duration EVEN_PACE = Duration.ofSeconds(5);
    private static final long DAY_SECONDS = 86_400;

    private CatchPlanner() {}

    static Planned plan(String name, DropProfile profile, Instant listedDrop) {
        DropTimes times = DropSchedule.times(profile, listedDrop);
        return switch (profile.mode()) {
            case ORDERED_WINDOW, EXACT_INSTANT, FIXED_SLOT -> planned(times, policy(profile, null));
            case RANDOM_IN_WINDOW -> planned(times, policy(profile, evenPace(profile)));
            case PERIODIC_BATCH, PACED_SESSION, POOLED_BATCH, REGISTRY_ALLOCATED ->
                throw CannotBeRaced.modeNotYetRaced(name, profile.mode().name());
        };
    }

    /** True for modes the planner has an answer to. */
    static boolean isRaced(ReleaseMode mode) {
        return switch (mode) {
            case ORDERED_WINDOW, EXACT_INSTANT, FIXED_SLOT, RANDOM_IN_WINDOW -> true;
            case PERIODIC_BATCH, PACED_SESSION, POOLED_BATCH, REGISTRY_ALLOCATED -> false;
        };
    }

    private static Planned planned(DropTimes times, CatchPolicy policy) {
        Instant arm = times.earliest().minus(policy.leadIn()).minus(policy.arming());
        return new Planned(times, arm, policy);
    }

    private static CatchPolicy policy(DropProfile profile, @Nullable Duration evenPace) {
        DropProfile.Limits limits = profile.limits();
        DropProfile.Strategy strategy = profile.strategy();
        // A budget of failing creates and a storm exclude each other: the budget is the hard limit.
        boolean storm = strategy.storm() && limits.failingCreatesPerDay() == null && evenPace == null;
        return new CatchPolicy(
                storm,
                storm ? strategy.leadIn() : aimed(limits) ? Duration.ZERO : GENTLE_LEAD,
                strategy.arming(),
                strategy.stormFor(),
                evenPace,
                limits.sessions(),
                limits.gap(),
                limits.perSecond(),
                limits.failingCreatesPerDay(),
                CREATE_DEADLINE,
                profile.ownCodes());
    }

    /** Where an early failure costs quota or a penalty the first create aims exactly (registries.md 1.8). */
    private static boolean aimed(DropProfile.Limits limits) {
        return limits.failingCreatesPerDay() != null || limits.gap() != null;
    }

    private static Duration evenPace(DropProfile profile) {
        Integer budget = profile.limits().failingCreatesPerDay();
        return budget == null ? EVEN_PACE : Duration.ofSeconds(Math.max(1, DAY_SECONDS / budget));
    }

    /**
     * What is planned for one name.
     *
     * @param armAt when sessions get warm and attempts are recorded
     */
    record Planned(DropTimes times, Instant armAt, CatchPolicy policy) {
        /** The same with another end. */
        Planned until(Instant end) {
            DropTimes other =
                    new DropTimes(times.earliest(), times.latest(), end, times.finalizationAt(), times.opensAt());
            return new Planned(other, armAt, policy);
        }
    }
}
