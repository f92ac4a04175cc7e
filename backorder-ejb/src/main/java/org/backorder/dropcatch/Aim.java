package org.backorder.dropcatch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.backorder.epp.EppClock;
import org.backorder.epp.wire.ClockOffset;

/**
 * How to make a create arrive at a registry at an instant of the registry's clock (registries.md 1.8): send at release − offset − round trip / 2.
 *
 * @param doubtNanos the arrival may be off by so much on either side
 * @param offsetNanos the registry's clock minus ours, as measured
 */
record Aim(EppClock.Tie tie, long offsetNanos, long doubtNanos, long roundTripNanos) {
    private static final Duration UNMEASURED_TRIP = Duration.ofMillis(10);
    private static final Duration UNMEASURED_DOUBT = Duration.ofSeconds(1);

    static Aim at(EppClock clock, Optional<ClockOffset.Estimate> offset, List<Duration> medians) {
        long trip = medians.stream()
                .mapToLong(Duration::toNanos)
                .sorted()
                .skip(medians.size() / 2)
                .findFirst()
                .orElse(UNMEASURED_TRIP.toNanos());
        return new Aim(
                clock.tie(),
                offset.map(estimate -> estimate.offset().toNanos()).orElse(0L),
                offset.map(ClockOffset.Estimate::doubt).orElse(UNMEASURED_DOUBT).toNanos(),
                trip);
    }

    /** When to send, in elapsed nanoseconds, for an arrival at the registry's instant. */
    long sendNanos(Instant release) {
        return tie.nanosAt(release) - offsetNanos - roundTripNanos / 2;
    }

    long offsetMicros() {
        return offsetNanos / 1000;
    }
}
