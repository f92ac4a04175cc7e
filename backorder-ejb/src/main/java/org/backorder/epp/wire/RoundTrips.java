package org.backorder.epp.wire;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** Round trips of the latest hellos of one session; the median serves for aiming, for one slow answer must not move the aim. */
public final class RoundTrips {
    private static final int KEPT = 15;

    private final long[] nanos = new long[KEPT];
    private int count;

    public synchronized void add(Duration roundTrip) {
        nanos[count % KEPT] = roundTrip.toNanos();
        count++;
    }

    /** Empty before the first hello was answered. */
    public synchronized Optional<Duration> median() {
        long[] sorted = sorted();
        return sorted.length == 0 ? Optional.empty() : Optional.of(Duration.ofNanos(sorted[sorted.length / 2]));
    }

    /** Distance between the slowest and the fastest kept round trip. */
    public synchronized Duration spread() {
        long[] sorted = sorted();
        return sorted.length == 0 ? Duration.ZERO : Duration.ofNanos(sorted[sorted.length - 1] - sorted[0]);
    }

    private long[] sorted() {
        long[] kept = Arrays.copyOf(nanos, Math.min(count, KEPT));
        Arrays.sort(kept);
        return kept;
    }
}
