package org.backorder.apikey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.backorder.customer.CustomerView;
import org.backorder.customer.Customers;
import org.backorder.refusal.NotAuthenticated;

/**
 * Finds whose key a call carries. The key is read on every call, not kept: a revoked one is refused at once. A plain bean, like
 * the one for sessions.
 */
@ApplicationScoped
public class ResolveApiKey {
    @Inject
    ApiKeyStore keys;

    @Inject
    Customers customers;

    /** True for texts that can only be keys: a session's token has another length. */
    public static boolean isKey(String token) {
        return token.startsWith(KeyToken.PREFIX);
    }

    /** The holder of a live key, which counts as a use; refuses with NotAuthenticated, also when the customer is inactive or may not come from there. */
    public KeyHolder resolve(String token, String origin, Instant now) {
        if (!KeyToken.looksLikeOne(token)) {
            throw new NotAuthenticated();
        }
        ApiKeyStore.Known key = keys.find(KeyToken.hash(token), now).orElseThrow(NotAuthenticated::new);
        CustomerView customer = customers.byId(key.customer());
        if (!customer.active() || !customer.networks().contain(origin)) {
            throw new NotAuthenticated();
        }
        if (key.mustBeWritten(now)) {
            keys.used(key.id(), now);
        }
        return new KeyHolder(customer, Grant.ofKey(key.scopes(), key.expiresAt()));
    }
}
