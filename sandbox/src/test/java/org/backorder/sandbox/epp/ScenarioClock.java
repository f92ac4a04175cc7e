package org.backorder.sandbox.epp;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Scenario time of a test: the system clock plus an offset, or standing still where a boundary is probed. */
final class ScenarioClock implements InstantSource {
    private volatile Duration offset = Duration.ZERO;
    private volatile boolean frozen;
    private volatile Instant stands = Instant.EPOCH;

    static ScenarioClock at(String instant) {
        ScenarioClock clock = new ScenarioClock();
        clock.jumpTo(Instant.parse(instant));
        return clock;
    }

    static ScenarioClock frozenAt(String instant) {
        ScenarioClock clock = new ScenarioClock();
        clock.frozen = true;
        clock.stands = Instant.parse(instant);
        return clock;
    }

    void jumpTo(Instant to) {
        offset = Duration.between(InstantSource.system().instant(), to);
        stands = to;
    }

    void advance(Duration by) {
        jumpTo(instant().plus(by));
    }

    @Override
    public Instant instant() {
        return frozen ? stands : InstantSource.system().instant().plus(offset);
    }
}
