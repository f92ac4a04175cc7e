package org.backorder.registry;

import java.time.Duration;
import java.util.function.Supplier;
import org.backorder.time.Elapsed;
import org.jspecify.annotations.Nullable;

/** A value read again once it is older than a few seconds of real time; a failed reading leaves nothing behind. */
final class Cached<T> {
    private final Duration keptFor;
    private final Supplier<T> reader;
    private volatile @Nullable Reading<T> last;

    private record Reading<T>(T value, Elapsed age) {}

    Cached(Duration keptFor, Supplier<T> reader) {
        this.keptFor = keptFor;
        this.reader = reader;
    }

    T get() {
        Reading<T> reading = last;
        if (reading == null || reading.age().soFar().compareTo(keptFor) > 0) {
            Elapsed age = Elapsed.start(); // before reading: what changes meanwhile counts as missed
            reading = new Reading<>(reader.get(), age);
            last = reading;
        }
        return reading.value();
    }
}
