package org.backorder.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.backorder.refusal.UnknownSession;
import org.backorder.time.TimeSource;

/** Finds whose session a call carries (R3). Runs before every command: a plain bean, without the container's interceptors. */
@ApplicationScoped
public class ResolveSession {
    @Inject
    SessionCache sessions;

    @Inject
    CustomerCache customers;

    @Inject
    TimeSource time;

    /** The customer of a live session, which counts as a use; refuses with UnknownSession, also from where the customer may not come. */
    public CustomerView resolve(String token, String origin, Instant now) {
        if (token.length() != Tokens.LENGTH) {
            throw new UnknownSession();
        }
        return sessions.use(Tokens.hash(token), time.withoutOffset(now))
                .flatMap(session -> customers.byId(session.customer()))
                .map(KnownCustomer::view)
                .filter(customer -> customer.active() && customer.networks().contain(origin))
                .orElseThrow(UnknownSession::new);
    }
}
