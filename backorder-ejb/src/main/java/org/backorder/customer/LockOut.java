package org.backorder.customer;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Lock-out with back-off (R3): the fifth failure locks for 30 seconds, each further one doubles that, up to an hour. */
record LockOut(int failures, @Nullable Instant lockedUntil) {
    static final LockOut NONE = new LockOut(0, null);
    private static final int FREE = 4;
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int DOUBLINGS = 7; // 30 s x 2^7 is beyond the hour

    void refuseWhileLocked(Instant now) {
        if (lockedUntil != null && now.isBefore(lockedUntil)) {
            throw new LockedOut(lockedUntil);
        }
    }

    /** For how long a login is locked after so many failures; zero while they are few. */
    static Duration pause(int failures) {
        if (failures <= FREE) {
            return Duration.ZERO;
        }
        Duration pause = FIRST.multipliedBy(1L << Math.min(failures - FREE - 1, DOUBLINGS));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
