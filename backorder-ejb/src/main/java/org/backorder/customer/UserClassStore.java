package org.backorder.customer;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.backorder.sql.Row;
import org.backorder.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Rows of user classes; a missing owner stands for the operator. */
@Dependent
class UserClassStore {
    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    /** Classes of that owner and the one given beside them, by name. */
    List<UserClass> list(@Nullable CustomerId owner, long beside) {
        return Sql.query(
                database,
                "SELECT * FROM tier WHERE owner_id IS NOT DISTINCT FROM ? OR id = ? ORDER BY name, id",
                UserClassStore::row,
                value(owner),
                beside);
    }

    Optional<UserClass> find(@Nullable CustomerId owner, String name) {
        return Sql.one(
                database,
                "SELECT * FROM tier WHERE owner_id IS NOT DISTINCT FROM ? AND name = ?",
                UserClassStore::row,
                value(owner),
                name.toLowerCase(Locale.ROOT));
    }

    Optional<UserClass> byId(long id) {
        return Sql.one(database, "SELECT * FROM tier WHERE id = ?", UserClassStore::row, id);
    }

    /** Adds it, or finds the one another request has added meanwhile. */
    UserClass add(@Nullable CustomerId owner, String name, Instant now) {
        Sql.update(
                database,
                "INSERT INTO tier (name, owner_id, created_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                name,
                value(owner),
                now);
        return find(owner, name).orElseThrow();
    }

    private static @Nullable Long value(@Nullable CustomerId owner) {
        return owner == null ? null : owner.value();
    }

    private static UserClass row(Row row) throws SQLException {
        Long owner = row.numberOrNull("owner_id");
        return new UserClass(row.number("id"), row.text("name"), owner == null ? null : new CustomerId(owner));
    }
}
