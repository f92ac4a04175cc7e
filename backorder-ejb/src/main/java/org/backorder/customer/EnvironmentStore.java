package org.backorder.customer;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.backorder.settings.PageRequest;
import org.backorder.sql.Like;
import org.backorder.sql.Row;
import org.backorder.sql.Sql;

/** Rows of client programs' notes. */
@Dependent
class EnvironmentStore {
    private static final String FITS =
            " FROM customer_environment WHERE customer_id = ? AND key LIKE ? AND name LIKE ?";

    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    /** Writes one; an empty value takes it away. */
    void write(CustomerId customer, EnvironmentEntry entry, Instant now) {
        if (entry.value().isEmpty()) {
            Sql.update(
                    database,
                    "DELETE FROM customer_environment WHERE customer_id = ? AND key = ? AND name = ?",
                    customer.value(),
                    entry.key(),
                    entry.name());
            return;
        }
        Sql.update(database, """
                INSERT INTO customer_environment (customer_id, key, name, value, updated_at) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (customer_id, key, name) DO UPDATE SET value = EXCLUDED.value, updated_at = EXCLUDED.updated_at
                """, customer.value(), entry.key(), entry.name(), entry.value(), now);
    }

    Optional<EnvironmentEntry> find(CustomerId customer, String key, String name) {
        return Sql.one(
                database,
                "SELECT key, name, value FROM customer_environment WHERE customer_id = ? AND key = ? AND name = ?",
                EnvironmentStore::entry,
                customer.value(),
                key,
                name);
    }

    List<EnvironmentEntry> list(CustomerId customer, String key, String name, PageRequest page) {
        return Sql.query(
                database,
                "SELECT key, name, value" + FITS + " ORDER BY key, name OFFSET ? LIMIT ?",
                EnvironmentStore::entry,
                customer.value(),
                Like.of(key),
                Like.of(name),
                page.first(),
                page.limit());
    }

    long count(CustomerId customer, String key, String name) {
        return Sql.query(
                        database,
                        "SELECT count(*) AS total" + FITS,
                        row -> row.number("total"),
                        customer.value(),
                        Like.of(key),
                        Like.of(name))
                .get(0);
    }

    private static EnvironmentEntry entry(Row row) throws SQLException {
        return new EnvironmentEntry(row.text("key"), row.text("name"), row.text("value"));
    }
}
