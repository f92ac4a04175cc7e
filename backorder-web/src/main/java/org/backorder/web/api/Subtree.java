package org.backorder.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.backorder.customer.Caller;
import org.backorder.customer.CustomerView;
import org.backorder.customer.Customers;
import org.backorder.refusal.NotFound;

/**
 * The customers a caller may act for: itself and those below it (R1); anyone else answers like no one. Staff reads everyone but
 * stands above no one, so that it can never order in a customer's name (R2).
 */
@ApplicationScoped
public class Subtree {
    @Inject
    Customers customers;

    /** The customer with that login, if the caller is it or stands above it. */
    public Optional<CustomerView> find(Caller caller, String login) {
        if (login.equalsIgnoreCase(caller.customer().login())) {
            return Optional.of(caller.customer());
        }
        if (caller.customer().readsAll()) {
            return Optional.empty();
        }
        try {
            return Optional.of(customers.visible(caller, login));
        } catch (NotFound e) {
            return Optional.empty();
        }
    }
}
