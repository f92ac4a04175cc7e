package org.backorder.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.backorder.time.RecentlyRead;

/** Customers as read within the last seconds. */
@ApplicationScoped
class CustomerCache {
    @Inject
    CustomerStore customers;

    private final RecentlyRead<CustomerId, KnownCustomer> read = new RecentlyRead<>(id -> customers.byId(id));

    public Optional<KnownCustomer> byId(CustomerId id) {
        return read.get(id);
    }

    public void forget(CustomerId id) {
        read.forget(id);
    }
}
