package org.backorder.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.backorder.time.Elapsed;

/**
 * Sessions as read within the last seconds, so that a call costs no round trip. The database stays the truth: each entry is read
 * again after a few seconds, and its last use is written when the written one is ten seconds old. A node that stops may thereby
 * forget up to ten seconds of use.
 */
@ApplicationScoped
class SessionCache {
    private static final Duration KEPT = Duration.ofSeconds(3);
    private static final Duration WRITTEN_EVERY = Duration.ofSeconds(10);
    private static final int MOST = 50_000;

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();

    @Inject
    SessionStore sessions;

    private record Entry(SessionRow session, Instant writtenUse, Elapsed age) {
        boolean isFresh() {
            return age.soFar().compareTo(KEPT) < 0;
        }

        boolean mustBeWritten(Instant now) {
            return !now.isBefore(writtenUse.plus(WRITTEN_EVERY));
        }
    }

    /** The live session, used at this instant. */
    public Optional<SessionRow> use(byte[] tokenHash, Instant now) {
        String key = key(tokenHash);
        Entry known = entries.get(key);
        Optional<Entry> current = known != null && known.isFresh() && !known.mustBeWritten(now)
                ? Optional.of(known)
                : read(tokenHash, Optional.ofNullable(known));
        if (current.isEmpty() || current.get().session().isOver(now)) {
            entries.remove(key);
            return Optional.empty();
        }
        return Optional.of(used(tokenHash, current.get(), now));
    }

    public void forget(byte[] tokenHash) {
        entries.remove(key(tokenHash));
    }

    /** Ends every session of a customer, here and in the database. */
    public void endAllOf(CustomerId customer) {
        sessions.deleteOf(customer);
        entries.values().removeIf(entry -> entry.session().customer().equals(customer));
    }

    /** Ends every session of a role, here and in the database. */
    public void endAllOfRole(long role) {
        sessions.deleteOfRole(role);
        entries.values().removeIf(entry -> Objects.equals(entry.session().role(), role));
    }

    private Optional<Entry> read(byte[] tokenHash, Optional<Entry> known) {
        Elapsed age = Elapsed.start();
        return sessions.find(tokenHash).map(row -> {
            SessionRow session =
                    known.map(entry -> row.usedAt(entry.session().lastUsedAt())).orElse(row);
            return new Entry(session, row.lastUsedAt(), age);
        });
    }

    /** Bytes as a text that compares and hashes by them. */
    private static String key(byte[] tokenHash) {
        return new String(tokenHash, StandardCharsets.ISO_8859_1);
    }

    private SessionRow used(byte[] tokenHash, Entry entry, Instant now) {
        String key = key(tokenHash);
        SessionRow session = entry.session().usedAt(now);
        Instant written = entry.writtenUse();
        if (entry.mustBeWritten(now)) {
            sessions.use(tokenHash, now);
            written = now;
        }
        if (entries.size() < MOST || entries.containsKey(key)) {
            entries.put(key, new Entry(session, written, entry.age()));
        } else {
            entries.values().removeIf(old -> !old.isFresh());
        }
        return session;
    }
}
