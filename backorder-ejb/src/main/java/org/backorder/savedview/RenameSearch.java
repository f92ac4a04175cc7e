package org.backorder.savedview;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.backorder.audit.AuditTrail;
import org.backorder.customer.Caller;
import org.backorder.refusal.NotFound;

/** Gives a saved search of the caller another name. */
@Stateless
public class RenameSearch {
    @Inject
    SavedSearchStore searches;

    @Inject
    AuditTrail audit;

    /** Renames it. Refuses a name of the wrong length (541), a search that is unknown or foreign (545), a name that is taken (540). */
    public void rename(Caller caller, long id, String typed, Instant now) {
        caller.demandOwner(); // a role sees what the account keeps
        String name = SearchName.of(typed);
        SavedSearch before =
                searches.byId(caller.id(), id).orElseThrow(() -> new NotFound("saved search", Long.toString(id)));
        SearchName.take(name, () -> {
            searches.rename(id, name);
            return name;
        });
        audit.record(
                "rename-search",
                "saved-search",
                Long.toString(id),
                Map.of("name", before.name()),
                Map.of("name", name),
                now);
    }
}
