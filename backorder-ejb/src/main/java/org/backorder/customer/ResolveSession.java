package org.backorder.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.backorder.refusal.UnknownSession;
import org.backorder.time.TimeSource;
import org.jspecify.annotations.Nullable;

/** Finds whose session a call carries (R3). Runs before every command: a plain bean, without the container's interceptors. */
@ApplicationScoped
public class ResolveSession {
    @Inject
    SessionCache sessions;

    @Inject
    CustomerCache customers;

    @Inject
    TimeSource time;

    /**
     * Whose session it is.
     *
     * @param role number of the role that signed in; absent for the customer itself
     */
    public record Holder(CustomerView customer, @Nullable Long role) {}

    /** The holder of a live session, which counts as a use; refuses with UnknownSession, also from where the customer may not come. */
    public Holder resolve(String token, String origin, Instant now) {
        if (token.length() != Tokens.LENGTH) {
            throw new UnknownSession();
        }
        SessionRow session =
                sessions.use(Tokens.hash(token), time.withoutOffset(now)).orElseThrow(UnknownSession::new);
        CustomerView customer = customers
                .byId(session.customer())
                .map(KnownCustomer::view)
                .filter(found -> found.active() && found.networks().contain(origin))
                .orElseThrow(UnknownSession::new);
        return new Holder(customer, session.role());
    }
}
