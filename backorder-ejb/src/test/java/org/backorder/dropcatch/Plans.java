package org.backorder.dropcatch;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.backorder.registry.DropTimes;

/** Plans and policies for tests: valid and dull. */
final class Plans {
    static final String REGISTRY = "test";
    static final String REGISTRAR = "operator";

    private Plans() {}

    static CatchPolicy storming() {
        return new CatchPolicy(
                true,
                Duration.ofMillis(50),
                Duration.ofMillis(300),
                Duration.ofSeconds(2),
                null,
                3,
                null,
                null,
                null,
                Duration.ofMillis(500),
                Map.of());
    }

    static CatchPolicy gentle() {
        return new CatchPolicy(
                false,
                Duration.ofMillis(100),
                Duration.ofMillis(300),
                Duration.ZERO,
                null,
                1,
                null,
                null,
                null,
                Duration.ofMillis(500),
                Map.of());
    }

    /** What RequestCatch would insert for one name of that drop; the window ends so much later. */
    static NewPlans asked(String name, Instant dropAt, Duration window, CatchPolicy policy) {
        NewPlans plans = new NewPlans();
        DropTimes times = new DropTimes(dropAt, dropAt, dropAt.plus(window), dropAt, dropAt);
        Instant arm = dropAt.minus(policy.leadIn()).minus(policy.arming());
        plans.add(
                new CatchRequest(name, "com", dropAt, 1, 100), REGISTRY, new CatchPlanner.Planned(times, arm, policy));
        return plans;
    }
}
