package org.backorder.privatefeed;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.backorder.audit.Actor;
import org.backorder.audit.AuditTrail;
import org.backorder.customer.Caller;
import org.backorder.customer.Tokens;
import org.backorder.refusal.Forbidden;

/** Makes the caller's feed address, or a new one in the place of the old, which answers nobody any more. */
@Stateless
public class RenewFeedAddress {
    @Inject
    FeedAddressStore addresses;

    @Inject
    AuditTrail audit;

    /** The new token, the only time it is told; whoever is no customer is refused (531). */
    public String renew(Caller caller, Instant now) {
        refuseOthers(caller);
        String token = Tokens.next();
        boolean renewed = addresses.replace(caller.id(), token, Actor.current().name(), now);
        audit.record(
                renewed ? "renew-feed-address" : "add-feed-address",
                "feed-address",
                caller.id().toString(),
                Map.of(),
                Map.of("customer", caller.customer().login()),
                now);
        return token;
    }

    static void refuseOthers(Caller caller) {
        caller.demandOwner(); // whoever reads the address reads everything behind it
        if (!caller.customer().orders()) {
            throw new Forbidden("feeds are their customer's");
        }
    }
}
