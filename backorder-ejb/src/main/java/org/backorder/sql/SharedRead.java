package org.backorder.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads of single rows that share a statement: whoever comes while others are reading waits, and the next reader takes along what
 * all of them want. A lone caller reads at once; under load one round trip serves many. Every read begins after it was asked for,
 * so that a caller sees what was committed before. Not for use inside a transaction, whose own changes another caller's
 * connection does not see.
 */
public final class SharedRead<K, V> {
    private final int most;
    private final Semaphore readers;
    private final Function<Set<K>, Map<K, V>> read;
    private final Queue<Wanted<K, V>> queue = new ConcurrentLinkedQueue<>();

    /**
     * Shares a read.
     *
     * @param readers statements that may run at the same time
     * @param most keys of one statement
     * @param read all rows of these keys that exist
     */
    public SharedRead(int readers, int most, Function<Set<K>, Map<K, V>> read) {
        this.readers = new Semaphore(readers);
        this.most = most;
        this.read = read;
    }

    private static final class Wanted<K, V> {
        private final K key;
        private final Thread thread = Thread.currentThread();
        private volatile boolean taken;
        private volatile boolean done;
        private @Nullable V value;
        private @Nullable RuntimeException failure;

        Wanted(K key) {
            this.key = key;
        }
    }

    /** The row, or nothing; a failure of the statement is thrown at everyone who shared it. */
    public Optional<V> get(K key) {
        Wanted<K, V> wanted = new Wanted<>(key);
        queue.add(wanted);
        boolean interrupted = false;
        while (!wanted.done) {
            if (!wanted.taken && readers.tryAcquire()) {
                readForAll();
            } else {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (wanted.failure != null) {
            throw wanted.failure;
        }
        return Optional.ofNullable(wanted.value);
    }

    private void readForAll() {
        try {
            answer(takeAlong());
        } finally {
            readers.release();
            // someone who came meanwhile found no place and sleeps: it is that one's turn
            Wanted<K, V> next = queue.peek();
            if (next != null) {
                LockSupport.unpark(next.thread);
            }
        }
    }

    private List<Wanted<K, V>> takeAlong() {
        List<Wanted<K, V>> taken = new ArrayList<>();
        while (taken.size() < most) {
            Wanted<K, V> next = queue.poll();
            if (next == null) {
                break;
            }
            next.taken = true;
            taken.add(next);
        }
        return taken;
    }

    private void answer(List<Wanted<K, V>> taken) {
        if (taken.isEmpty()) {
            return;
        }
        try {
            Map<K, V> rows = read.apply(taken.stream().map(wanted -> wanted.key).collect(Collectors.toSet()));
            taken.forEach(wanted -> wanted.value = rows.get(wanted.key));
        } catch (RuntimeException e) {
            taken.forEach(wanted -> wanted.failure = e);
        } finally {
            for (Wanted<K, V> wanted : taken) {
                wanted.done = true;
                LockSupport.unpark(wanted.thread);
            }
        }
    }
}
