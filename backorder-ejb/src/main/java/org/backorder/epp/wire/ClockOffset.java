package org.backorder.epp.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.backorder.epp.response.Greeting;

/**
 * How far a registry's clock runs ahead of ours (registries.md 1.8). A greeting asked at t0, answered at t1 with server date s of resolution q says
 * s − t1 ≤ offset ≤ s + q − t0; the intersection of many such intervals narrows it far below q. An empty intersection means that a clock was set: start again.
 */
public final class ClockOffset {
    // Clocks drift: an interval is trusted for minutes, not for the life of a pool.
    private static final Duration TRUSTED_FOR = Duration.ofMinutes(10);
    private static final int KEPT = 256;

    private final Deque<Interval> intervals = new ArrayDeque<>();
    private Duration finest = Duration.ofSeconds(1);

    /** Takes one greeting into account; one without a readable date says nothing. */
    public synchronized void add(Instant askedAt, Instant answeredAt, Greeting greeting) {
        Instant date = greeting.serverDate();
        if (date == null) {
            return;
        }
        if (greeting.resolution().compareTo(finest) < 0) {
            finest = greeting.resolution();
        }
        Interval fresh = new Interval(
                answeredAt,
                Duration.between(answeredAt, date).toNanos(),
                Duration.between(askedAt, date).plus(finest).toNanos());
        intervals.removeIf(old -> old.isOlderThan(answeredAt.minus(TRUSTED_FOR)));
        intervals.addLast(fresh);
        if (intervals.size() > KEPT) {
            intervals.removeFirst();
        }
        if (low() > high()) {
            intervals.clear();
            intervals.addLast(fresh);
        }
    }

    /** The middle of what is possible and half its width; empty before the first dated greeting. */
    public synchronized Optional<Estimate> estimate() {
        if (intervals.isEmpty()) {
            return Optional.empty();
        }
        long low = low();
        long high = high();
        return Optional.of(new Estimate(
                Duration.ofNanos(low + (high - low) / 2), Duration.ofNanos((high - low) / 2), intervals.size()));
    }

    private long low() {
        return intervals.stream().mapToLong(Interval::low).max().orElseThrow();
    }

    private long high() {
        return intervals.stream().mapToLong(Interval::high).min().orElseThrow();
    }

    /**
     * An offset with its doubt.
     *
     * @param offset server clock minus our clock
     * @param doubt the offset lies within this distance on either side
     * @param greetings how many were intersected
     */
    public record Estimate(Duration offset, Duration doubt, int greetings) {}

    private record Interval(Instant takenAt, long low, long high) {

        boolean isOlderThan(Instant limit) {
            return takenAt.isBefore(limit);
        }
    }
}
