package org.backorder.time;

import java.time.Duration;

/** Elapsed time, measured on the monotonic clock and unmoved by clock steps or scenario time. */
public final class Elapsed {
    private final long startNanos = System.nanoTime();

    private Elapsed() {}

    /** Starts measuring now. */
    public static Elapsed start() {
        return new Elapsed();
    }

    /** Time since the start. */
    public Duration soFar() {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }

    /** A reading of the monotonic clock in nanoseconds; only differences of two readings mean anything. */
    public static long nanoTime() {
        return System.nanoTime();
    }
}
