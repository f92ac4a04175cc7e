package org.backorder.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.backorder.customer.Caller;
import org.backorder.customer.CustomerView;
import org.backorder.customer.Customers;
import org.backorder.refusal.NotFound;
import org.jspecify.annotations.Nullable;

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

    /** Login of whoever is above a user, if the caller may know it: not above itself (R1). */
    public static @Nullable String parent(Caller caller, String login, @Nullable String parentLogin) {
        CustomerView known = caller.customer();
        return login.equals(known.login()) && !known.readsAll() ? null : parentLogin;
    }
}
