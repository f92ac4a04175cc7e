package org.backorder.savedview;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.time.Instant;
import javax.sql.DataSource;
import org.backorder.customer.CustomerId;
import org.backorder.sql.Sql;

/** Rows of table views; hidden columns are separated by blanks. */
@Dependent
class TableViewStore {
    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    void hide(CustomerId customer, String table, String hidden, Instant now) {
        Sql.update(
                database,
                "INSERT INTO table_view (customer_id, table_name, hidden, changed_at) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (customer_id, table_name) DO UPDATE SET hidden = excluded.hidden,"
                        + " changed_at = excluded.changed_at",
                customer.value(),
                table,
                hidden,
                now);
    }

    void reset(CustomerId customer, String table) {
        Sql.update(
                database, "DELETE FROM table_view WHERE customer_id = ? AND table_name = ?", customer.value(), table);
    }
}
