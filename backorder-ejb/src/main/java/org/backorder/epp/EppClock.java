package org.backorder.epp;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * The two clocks a session needs: elapsed nanoseconds for deadlines and pace, wall time for dates in records. Handed in, because only the package {@code
 * time} reads the machine's clocks.
 */
public record EppClock(LongSupplier elapsed, InstantSource wall) {
    private static final int READINGS = 5;

    /** Elapsed nanoseconds; only differences mean anything. */
    public long nanos() {
        return elapsed.getAsLong();
    }

    public Instant now() {
        return wall.instant();
    }

    /**
     * Ties the wall clock to elapsed time as of now: the tightest of a few readings, since a thread may lose the processor between the two clocks. Taken
     * anew after any step of the wall clock.
     */
    public Tie tie() {
        long bestGap = Long.MAX_VALUE;
        Instant instant = Instant.EPOCH;
        long nanos = 0;
        for (int i = 0; i < READINGS; i++) {
            long before = nanos();
            Instant reading = now();
            long gap = nanos() - before;
            if (gap < bestGap) {
                bestGap = gap;
                instant = reading;
                nanos = before + gap / 2;
            }
        }
        return new Tie(instant, nanos);
    }

    /** One moment on both clocks, from which either can be computed. */
    public record Tie(Instant instant, long nanos) {

        public Instant instantAt(long elapsedNanos) {
            return instant.plusNanos(elapsedNanos - nanos);
        }

        public long nanosAt(Instant wallInstant) {
            return nanos + Duration.between(instant, wallInstant).toNanos();
        }
    }
}
