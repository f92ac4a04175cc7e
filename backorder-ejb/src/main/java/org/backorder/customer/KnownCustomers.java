package org.backorder.customer;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** Customers as those who have a password. */
@Dependent
class KnownCustomers implements PasswordOwners<KnownCustomer> {
    @Inject
    CustomerStore customers;

    @Inject
    CustomerCache cache;

    @Override
    public Optional<KnownCustomer> byLogin(String login) {
        return customers.byLogin(login);
    }

    @Override
    public Optional<KnownCustomer> byId(long id) {
        return cache.byId(new CustomerId(id));
    }
}
