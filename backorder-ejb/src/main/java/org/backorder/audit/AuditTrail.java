package org.backorder.audit;

import jakarta.ejb.Stateless;
import java.time.Instant;
import java.util.Map;

/** Adds to the audit trail in the running transaction (R49); the actor is the one of the open scope. */
@Stateless
public class AuditTrail {

    /** Records a change; before and after are flat maps of what changed, without secrets. */
    public void record(
            String action,
            String objectKind,
            String objectId,
            Map<String, String> before,
            Map<String, String> after,
            Instant now) {
        throw new UnsupportedOperationException("contract");
    }
}
