package org.backorder.savedview;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.backorder.audit.AuditTrail;
import org.backorder.customer.Caller;
import org.backorder.refusal.InvalidValue;

/** Keeps filters of the caller under a name. */
@Stateless
public class SaveSearch {
    /** Searches of one customer at most, on all pages together. */
    static final int MOST = 50;

    private static final int LONGEST_QUERY = 4000;

    @Inject
    SavedSearchStore searches;

    @Inject
    AuditTrail audit;

    /** Saves it. Refuses in this order: name and filters of the wrong length (541), too many searches (549), a name that is taken (540). */
    public SavedSearch save(Caller caller, SearchPage page, String typed, String query, Instant now) {
        caller.demandOwner(); // a role sees what the account keeps
        String name = SearchName.of(typed);
        if (query.length() > LONGEST_QUERY) {
            throw new InvalidValue("QUERY", LONGEST_QUERY + " characters at most");
        }
        if (searches.lockAndCount(caller.id()) >= MOST) {
            throw new TooManySearches(MOST);
        }
        long id = SearchName.take(name, () -> searches.add(caller.id(), page, name, query, now));
        audit.record(
                "save-search",
                "saved-search",
                Long.toString(id),
                Map.of(),
                Map.of("page", page.name(), "name", name, "query", query),
                now);
        return new SavedSearch(id, name, query);
    }
}
