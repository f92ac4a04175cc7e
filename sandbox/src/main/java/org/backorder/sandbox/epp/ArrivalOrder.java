package org.backorder.sandbox.epp;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.LockSupport;
import org.backorder.sandbox.epp.store.Lapse;
import org.jspecify.annotations.Nullable;

/**
 * First come, first served: every frame gets its instant and number the moment it is complete, and a create waits until
 * each earlier frame is known not to concern its name or has been carried out. Without this the thread that parses faster
 * would win, not the frame that came first.
 */
final class ArrivalOrder {
    private static final int SPINS = 200;
    private static final long PARK_NANOS = 20_000;

    private final InstantSource clock;
    private final ConcurrentNavigableMap<Long, Arrival> open = new ConcurrentSkipListMap<>();
    private long lastMicros;
    private long lastSequence;

    ArrivalOrder(InstantSource clock) {
        this.clock = clock;
    }

    /** A frame on its way through the registry. */
    final class Arrival {
        final long at;
        final long sequence;
        private volatile @Nullable List<String> names;
        private volatile boolean done;

        private Arrival(long at, long sequence) {
            this.at = at;
            this.sequence = sequence;
        }

        /** Tells the later ones which names this frame is about. */
        void concerns(List<String> known) {
            names = known;
        }

        void done() {
            done = true;
            open.remove(sequence);
        }

        private boolean blocks(List<String> wanted) {
            List<String> known = names;
            return !done && (known == null || known.stream().anyMatch(wanted::contains));
        }

        /** Returns when no earlier frame can still change one of these names. */
        void awaitEarlier(List<String> wanted) {
            for (Arrival earlier : open.headMap(sequence).values()) {
                for (int i = 0; earlier.blocks(wanted); i++) {
                    if (i < SPINS) {
                        Thread.onSpinWait();
                    } else {
                        LockSupport.parkNanos(PARK_NANOS);
                    }
                }
            }
        }
    }

    /** The present instant never runs backwards, so the order of instants is the order of receipt. */
    synchronized Arrival arrive() {
        lastMicros = Math.max(lastMicros, Lapse.micros(clock.instant()));
        Arrival arrival = new Arrival(lastMicros, ++lastSequence);
        open.put(arrival.sequence, arrival);
        return arrival;
    }
}
