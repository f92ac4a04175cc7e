package org.backorder.customer;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.backorder.audit.AuditTrail;
import org.backorder.refusal.InvalidValue;

/** Says from where the caller may sign in and call from now on (R3); its address of this moment must be among them. */
@Stateless
public class ChangeNetworks {
    @Inject
    CustomerStore customers;

    @Inject
    CustomerCache cache;

    @Inject
    AuditTrail audit;

    /** Refuses with InvalidValue what would shut the caller out. */
    public void change(Caller caller, Networks networks, Instant now) {
        caller.demandOwner();
        if (!networks.contain(caller.origin())) {
            throw new InvalidValue("ALLOWEDIP", "a list with your own address " + caller.origin());
        }
        customers.setNetworks(caller.id(), networks, now);
        cache.forget(caller.id());
        audit.record(
                "ChangeNetworks",
                "customer",
                caller.customer().login(),
                Map.of("networks", caller.customer().networks().toString()),
                Map.of("networks", networks.toString()),
                now);
    }
}
