package org.backorder.time;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Rows as read within the last seconds, so that a call costs no read; another node's change shows within that time. Holds policy
 * and people, never a status, a balance or a session.
 */
public final class RecentlyRead<K, V> {
    private static final Duration KEPT = Duration.ofSeconds(3);
    private static final int MOST = 20_000;

    private final Map<K, Read<V>> entries = new ConcurrentHashMap<>();
    private final Function<K, Optional<V>> source;

    /**
     * Keeps what is read.
     *
     * @param source reads one row, or finds that there is none
     */
    public RecentlyRead(Function<K, Optional<V>> source) {
        this.source = source;
    }

    private record Read<V>(V row, Elapsed age) {
        boolean isFresh() {
            return age.soFar().compareTo(KEPT) < 0;
        }
    }

    /** The row as it was within the last three seconds; one that is missing is looked for every time. */
    public Optional<V> get(K key) {
        Read<V> known = entries.get(key);
        if (known != null && known.isFresh()) {
            return Optional.of(known.row());
        }
        Elapsed age = Elapsed.start(); // before the read: what is read counts as old as its beginning
        Optional<V> found = source.apply(key);
        found.ifPresentOrElse(row -> keep(key, new Read<>(row, age)), () -> entries.remove(key));
        return found;
    }

    /** Reads the row anew the next time: whoever changed it sees the change. */
    public void forget(K key) {
        entries.remove(key);
    }

    private void keep(K key, Read<V> read) {
        if (entries.size() >= MOST) {
            entries.values().removeIf(old -> !old.isFresh());
        }
        if (entries.size() < MOST) {
            entries.put(key, read);
        }
    }
}
