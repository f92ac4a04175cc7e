package org.backorder.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.backorder.time.Elapsed;

/** Customers as read within the last seconds, so that a call costs no read; another node's change shows within that time. */
@ApplicationScoped
class CustomerCache {
    private static final Duration KEPT = Duration.ofSeconds(3);
    private static final int MOST = 20_000;

    private final Map<CustomerId, Read> read = new ConcurrentHashMap<>();

    @Inject
    CustomerStore customers;

    private record Read(KnownCustomer customer, Elapsed age) {
        boolean isFresh() {
            return age.soFar().compareTo(KEPT) < 0;
        }
    }

    public Optional<KnownCustomer> byId(CustomerId id) {
        Read known = read.get(id);
        if (known != null && known.isFresh()) {
            return Optional.of(known.customer());
        }
        Elapsed age = Elapsed.start(); // before the read: what is read counts as old as its beginning
        Optional<KnownCustomer> found = customers.byId(id);
        found.ifPresentOrElse(customer -> keep(new Read(customer, age)), () -> read.remove(id));
        return found;
    }

    public void forget(CustomerId id) {
        read.remove(id);
    }

    private void keep(Read entry) {
        if (read.size() >= MOST) {
            read.values().removeIf(old -> !old.isFresh());
        }
        if (read.size() < MOST) {
            read.put(entry.customer().view().id(), entry);
        }
    }
}
