package org.backorder.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until a test moves it. */
public final class MovableTime implements InstantSource {
    private volatile Instant now;

    private MovableTime(Instant now) {
        this.now = now;
    }

    /** Standing at the given ISO-8601 instant, UTC. */
    public static MovableTime at(String instant) {
        return new MovableTime(Instant.parse(instant));
    }

    @Override
    public Instant instant() {
        return now;
    }

    /** Moves it to the given instant and answers that. */
    public Instant moveTo(Instant instant) {
        now = instant;
        return instant;
    }

    /** Moves it forward and answers the new instant. */
    public Instant plus(Duration duration) {
        return moveTo(now.plus(duration));
    }
}
