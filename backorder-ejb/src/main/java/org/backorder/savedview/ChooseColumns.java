package org.backorder.savedview;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.backorder.audit.AuditTrail;
import org.backorder.customer.Caller;

/** Keeps which columns of a table the caller does not want to see. The same choice twice is one; a choice of nothing is the table as it comes. */
@Stateless
public class ChooseColumns {
    @Inject
    TableViewStore views;

    @Inject
    SavedViewQuery query;

    @Inject
    AuditTrail audit;

    /** Hides these columns of the table and shows all others. */
    public void hide(Caller caller, String table, Set<String> hidden, Instant now) {
        caller.demandOwner(); // a role sees what the account keeps
        Set<String> before = query.hidden(caller, table);
        if (hidden.equals(before)) {
            return;
        }
        audit.record(
                "choose-columns",
                "table-view",
                caller.customer().login() + " " + table,
                Map.of("hidden", words(before)),
                Map.of("hidden", words(hidden)),
                now);
        if (hidden.isEmpty()) {
            views.reset(caller.id(), table);
        } else {
            views.hide(caller.id(), table, words(hidden), now);
        }
    }

    private static String words(Set<String> columns) {
        return String.join(" ", new TreeSet<>(columns));
    }
}
