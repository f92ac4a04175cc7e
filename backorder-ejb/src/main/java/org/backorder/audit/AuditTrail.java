package org.backorder.audit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds to the audit trail in the running transaction (R49); the actor is the one of the open scope. */
@Stateless
public class AuditTrail {
    @Inject
    AuditStore entries;

    /** Records a change; before and after are flat maps of what changed, without secrets. */
    public void record(
            String action,
            String objectKind,
            String objectId,
            Map<String, String> before,
            Map<String, String> after,
            Instant now) {
        record(action, objectKind, objectId, before, after, null, now);
    }

    /** Records a change for which a reason was given; without one the actor's own stands. */
    public void record(
            String action,
            String objectKind,
            String objectId,
            Map<String, String> before,
            Map<String, String> after,
            @Nullable String reason,
            Instant now) {
        Actor actor = Actor.current();
        entries.add(actor, action, objectKind, objectId, before, after, reason == null ? actor.reason() : reason, now);
    }
}
