package org.backorder.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.backorder.customer.Caller;
import org.backorder.customer.CustomerView;
import org.backorder.customer.Customers;
import org.jspecify.annotations.Nullable;

/** The customers a caller may see: itself and those below it (R1); anyone else answers like no one. */
@ApplicationScoped
public class Subtree {
    /** Deeper trees do not occur; the bound ends a walk whatever the rows say. */
    private static final int MAX_DEPTH = 32;

    @Inject
    Customers customers;

    /** The customer with that login, if the caller is it or stands above it. */
    public Optional<CustomerView> find(Caller caller, String login) {
        if (login.equalsIgnoreCase(caller.customer().login())) {
            return Optional.of(caller.customer());
        }
        Optional<CustomerView> found = customers.byLogin(login);
        return found.filter(customer -> isBelow(caller, customer.parentLogin()));
    }

    /** As {@link #find}; staff and auditors, who read everything, find anyone. */
    public Optional<CustomerView> findReadable(Caller caller, String login) {
        return caller.customer().readsAll() ? customers.byLogin(login) : find(caller, login);
    }

    private boolean isBelow(Caller caller, @Nullable String parentLogin) {
        String above = parentLogin;
        for (int depth = 0; above != null && depth < MAX_DEPTH; depth++) {
            if (above.equalsIgnoreCase(caller.customer().login())) {
                return true;
            }
            above = customers.byLogin(above).map(CustomerView::parentLogin).orElse(null);
        }
        return false;
    }
}
