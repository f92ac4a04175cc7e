package org.backorder.audit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds to the audit trail in the running transaction (R49); the actor is the one of the open scope. */
@Stateless
public class AuditTrail {
    @Inject
    AuditStore entries;

    /** What became of one of many objects; flat maps of what changed, without secrets. */
    public record Change(String objectId, Map<String, String> before, Map<String, String> after) {}

    /** Records the same change of many objects with one statement. */
    public void recordAll(String action, String objectKind, List<Change> changes, Instant now) {
        if (!changes.isEmpty()) {
            entries.addAll(Actor.current(), action, objectKind, changes, now);
        }
    }

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
