package org.backorder.web.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Wrong tokens by address within a period, on this node: more than a typing error makes are told to wait. Tokens cannot be guessed; this says
 * so.
 */
@ApplicationScoped
class Guesses {
    static final Duration PERIOD = Duration.ofMinutes(1);
    static final int MOST = 30;

    private final Map<String, Integer> byOrigin = new HashMap<>();
    private Instant since = Instant.EPOCH;

    public synchronized boolean areTooMany(String origin, Instant now) {
        startAnew(now);
        return byOrigin.getOrDefault(origin, 0) >= MOST;
    }

    public synchronized void count(String origin, Instant now) {
        startAnew(now);
        byOrigin.merge(origin, 1, Integer::sum);
    }

    /** Forgets all addresses at once, so that the map never holds more than a period's. */
    private void startAnew(Instant now) {
        if (!now.isBefore(since.plus(PERIOD))) {
            byOrigin.clear();
            since = now;
        }
    }
}
