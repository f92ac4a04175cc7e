package org.backorder.privatefeed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.backorder.customer.Caller;
import org.backorder.customer.Customers;
import org.backorder.customer.Tokens;

/** Finds whose feed a token opens. The row is read on every request: a revoked one is refused at once. */
@ApplicationScoped
public class ResolveFeedAddress {
    @Inject
    FeedAddressStore addresses;

    @Inject
    Customers customers;

    /**
     * The customer, which counts as a use; empty for any other text, for inactive customers and for networks they do not come from.
     * Every text is digested and looked up alike.
     */
    public Optional<Caller> resolve(String token, String origin, Instant now) {
        return addresses
                .find(Tokens.hash(token))
                .map(customers::byId)
                .filter(customer -> customer.active() && customer.networks().contain(origin))
                .map(customer -> {
                    addresses.used(customer.id(), now);
                    return new Caller(customer, origin);
                });
    }
}
