package org.backorder.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * The server's one clock: UTC, ticking in microseconds because the database keeps no finer instants. A server started by the
 * sandbox adds the scenario's offset; any other has none and no way to set one.
 */
@ApplicationScoped
public class TimeSource {
    private static final String TOKEN = "backorder.scenario.token";
    private static final String OFFSET = "backorder.scenario.offset";

    private volatile Duration offset = initialOffset();

    @Produces
    @Dependent
    InstantSource source() {
        return this::now;
    }

    /** The present instant in microseconds, scenario offset included. */
    public Instant now() {
        return Instant.now().plus(offset).truncatedTo(ChronoUnit.MICROS);
    }

    /** The system clock's reading at that instant: for what must not age when scenario time jumps, such as sign-in sessions. */
    public Instant withoutOffset(Instant instant) {
        return instant.minus(offset);
    }

    /** How far scenario time runs ahead of the system clock; zero in production. */
    public Duration offset() {
        return offset;
    }

    /** True when the given secret is the one the sandbox started this server with. */
    public boolean isScenarioToken(String token) {
        String expected = System.getProperty(TOKEN, "");
        return !expected.isEmpty()
                && java.security.MessageDigest.isEqual(
                        expected.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        token.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /**
     * Moves scenario time.
     *
     * @throws IllegalStateException on a server that no sandbox started, and when time would run backward
     */
    public void moveTo(Duration newOffset) {
        if (System.getProperty(TOKEN, "").isEmpty()) {
            throw new IllegalStateException("scenario time exists only in the sandbox");
        }
        if (newOffset.compareTo(offset) < 0) {
            throw new IllegalStateException("scenario time never runs backward: " + offset + " to " + newOffset);
        }
        offset = newOffset;
    }

    private static Duration initialOffset() {
        if (System.getProperty(TOKEN, "").isEmpty()) {
            return Duration.ZERO;
        }
        return Duration.parse(System.getProperty(OFFSET, "PT0S"));
    }
}
