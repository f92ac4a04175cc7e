package org.backorder.savedview;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.backorder.customer.CustomerId;
import org.backorder.sql.Row;
import org.backorder.sql.Sql;

/** Rows of saved searches. */
@Dependent
class SavedSearchStore {
    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    List<SavedSearch> list(CustomerId customer, SearchPage page) {
        return Sql.query(
                database,
                "SELECT id, name, query FROM saved_search WHERE customer_id = ? AND page = ? ORDER BY lower(name), id",
                SavedSearchStore::search,
                customer.value(),
                page);
    }

    Optional<SavedSearch> byId(CustomerId customer, long id) {
        return Sql.one(
                database,
                "SELECT id, name, query FROM saved_search WHERE customer_id = ? AND id = ?",
                SavedSearchStore::search,
                customer.value(),
                id);
    }

    /** One customer's searches are counted and added by one request at a time. */
    long lockAndCount(CustomerId customer) {
        Sql.query(
                database, "SELECT id FROM customer WHERE id = ? FOR UPDATE", row -> row.number("id"), customer.value());
        return Sql.query(
                        database,
                        "SELECT count(*) AS searches FROM saved_search WHERE customer_id = ?",
                        row -> row.number("searches"),
                        customer.value())
                .get(0);
    }

    long add(CustomerId customer, SearchPage page, String name, String query, Instant now) {
        return Sql.insert(
                database,
                "INSERT INTO saved_search (customer_id, page, name, query, created_at) VALUES (?, ?, ?, ?, ?) RETURNING id",
                customer.value(),
                page,
                name,
                query,
                now);
    }

    void rename(long id, String name) {
        Sql.update(database, "UPDATE saved_search SET name = ? WHERE id = ?", name, id);
    }

    void delete(long id) {
        Sql.update(database, "DELETE FROM saved_search WHERE id = ?", id);
    }

    private static SavedSearch search(Row row) throws SQLException {
        return new SavedSearch(row.number("id"), row.text("name"), row.text("query"));
    }
}
