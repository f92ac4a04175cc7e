package org.backorder.savedview;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.backorder.customer.Caller;
import org.backorder.sql.Sql;

/** Reads how the caller likes to look at lists. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SavedViewQuery {
    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    @Inject
    SavedSearchStore searches;

    /** The caller's searches of a page, by name. */
    public List<SavedSearch> searches(Caller caller, SearchPage page) {
        return searches.list(caller.id(), page);
    }

    /** Names of the columns of a table that the caller does not want to see. */
    public Set<String> hidden(Caller caller, String table) {
        return Sql.one(
                        database,
                        "SELECT hidden FROM table_view WHERE customer_id = ? AND table_name = ?",
                        row -> Set.of(row.text("hidden").split(" ")),
                        caller.id().value(),
                        table)
                .orElse(Set.of());
    }
}
