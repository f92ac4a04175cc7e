package org.backorder.web.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.backorder.customer.CustomerView;

/**
 * Remembers for seconds whom a session or a login stands for, so that a burst of calls asks the database once. Bounded: when
 * full it forgets everything, which costs time and nothing else.
 */
final class RecentCallers {
    private final ConcurrentHashMap<String, Known> known = new ConcurrentHashMap<>();
    private final Duration lifetime;
    private final int capacity;

    RecentCallers(Duration lifetime, int capacity) {
        this.lifetime = lifetime;
        this.capacity = capacity;
    }

    private record Known(CustomerView customer, Instant at) {}

    /** The customer, if it was confirmed less than the lifetime ago. */
    Optional<CustomerView> find(String key, Instant now) {
        Known entry = known.get(key);
        if (entry == null || now.isBefore(entry.at) || !now.isBefore(entry.at.plus(lifetime))) {
            return Optional.empty();
        }
        return Optional.of(entry.customer);
    }

    void remember(String key, CustomerView customer, Instant now) {
        if (known.size() >= capacity) {
            known.clear();
        }
        known.put(key, new Known(customer, now));
    }

    void forget(String key) {
        known.remove(key);
    }
}
