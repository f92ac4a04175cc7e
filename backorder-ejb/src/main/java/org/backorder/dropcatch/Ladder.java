package org.backorder.dropcatch;

import java.time.Duration;

/** The gentle ladder after a round without an outcome: from 1 s doubling to 5 min (registries.md 1.8), or the even pace of a random release. */
final class Ladder {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int MOST_DOUBLINGS = 9;

    private Ladder() {}

    /** @param round the round that follows, from 1 */
    static Duration delay(int round, CatchPolicy policy) {
        if (policy.evenPace() != null) {
            return policy.evenPace();
        }
        Duration delay = FIRST.multipliedBy(1L << Math.min(MOST_DOUBLINGS, round - 1));
        return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
    }
}
