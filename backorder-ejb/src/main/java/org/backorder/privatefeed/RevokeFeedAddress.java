package org.backorder.privatefeed;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.backorder.audit.AuditTrail;
import org.backorder.customer.Caller;
import org.backorder.refusal.NotFound;

/** Takes the caller's feed address away: from the next request on it answers nobody. */
@Stateless
public class RevokeFeedAddress {
    @Inject
    FeedAddressStore addresses;

    @Inject
    AuditTrail audit;

    /** Whoever is no customer is refused (531), one without an address with NotFound. */
    public void revoke(Caller caller, Instant now) {
        RenewFeedAddress.refuseOthers(caller);
        if (!addresses.delete(caller.id())) {
            throw new NotFound("feed address of user", caller.customer().login());
        }
        audit.record(
                "revoke-feed-address",
                "feed-address",
                caller.id().toString(),
                Map.of("customer", caller.customer().login()),
                Map.of(),
                now);
    }
}
