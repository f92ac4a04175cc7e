package org.backorder.savedview;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.backorder.audit.AuditTrail;
import org.backorder.customer.Caller;
import org.backorder.refusal.NotFound;

/** Forgets a saved search of the caller. */
@Stateless
public class DeleteSearch {
    @Inject
    SavedSearchStore searches;

    @Inject
    AuditTrail audit;

    /** Forgets it, and answers what it was; refuses one that is unknown or foreign (545). */
    public SavedSearch delete(Caller caller, long id, Instant now) {
        caller.demandOwner(); // a role sees what the account keeps
        SavedSearch gone =
                searches.byId(caller.id(), id).orElseThrow(() -> new NotFound("saved search", Long.toString(id)));
        searches.delete(id);
        audit.record(
                "delete-search",
                "saved-search",
                Long.toString(id),
                Map.of("name", gone.name(), "query", gone.query()),
                Map.of(),
                now);
        return gone;
    }
}
