package org.backorder.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.backorder.apikey.KeyHolder;
import org.backorder.apikey.ResolveApiKey;
import org.backorder.customer.Caller;
import org.backorder.customer.CustomerView;
import org.backorder.refusal.Forbidden;
import org.backorder.refusal.NotAuthenticated;
import org.backorder.roleuser.Identify;
import org.backorder.roleuser.Identity;

/** Finds out who calls: by API key, by session, else by login and password (api.md 4), and whose view counts ({@code s_user}). */
@ApplicationScoped
class CallerResolver {
    @Inject
    Identify identify;

    @Inject
    ResolveApiKey apiKeys;

    @Inject
    Subtree subtree;

    /** Whose credentials these are; refuses with 530. */
    SignedIn signedIn(RequestFields fields, String origin, Instant now) {
        if (!fields.apiKey().isEmpty()) {
            KeyHolder holder = apiKeys.resolve(fields.apiKey(), origin, now);
            return SignedIn.byKey(Identity.of(holder.customer()), origin, holder.grant());
        }
        if (!fields.session().isEmpty()) {
            return SignedIn.byLogin(identify.bySession(fields.session(), origin, now), origin);
        }
        if (fields.login().isEmpty() || fields.password().isEmpty()) {
            throw new NotAuthenticated();
        }
        return SignedIn.byLogin(
                identify.byPassword(fields.login(), fields.password(), fields.otp(), origin, now), origin);
    }

    /** The signed-in caller, or a subuser of it; unknown and foreign users are refused alike with 531. */
    Caller viewed(Caller signedIn, String subuser) {
        if (subuser.isEmpty()) {
            return signedIn;
        }
        CustomerView customer = subtree.find(signedIn, subuser)
                .orElseThrow(() -> new Forbidden("s_user: expected a subuser of the caller"));
        return signedIn.viewing(customer);
    }
}
