package org.backorder.roleuser;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.backorder.customer.AccountRole;
import org.backorder.customer.CustomerId;
import org.backorder.customer.Networks;
import org.backorder.settings.PageRequest;
import org.backorder.sql.Row;
import org.backorder.sql.Sql;

/** Rows of role users. */
@Dependent
class RoleUserStore {
    private static final String SELECT =
            "SELECT r.*, c.login FROM role_user r JOIN customer c ON c.id = r.customer_id ";

    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    /** Adds the row unless the account has a role of that name; answers its number. */
    OptionalLong add(CustomerId customer, NewRoleUser role, String passwordHash, String by, Instant now) {
        return Sql.one(
                        database,
                        """
                        INSERT INTO role_user (customer_id, name, password_hash, access_lines, default_policy, allowed_networks,
                            active, created_at, created_by, updated_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (customer_id, name) DO NOTHING RETURNING id
                        """,
                        row -> OptionalLong.of(row.number("id")),
                        customer.value(),
                        role.name(),
                        passwordHash,
                        String.join("\n", role.access().lines()),
                        role.access().otherwise(),
                        role.networks().stored(),
                        role.active(),
                        now,
                        by,
                        now)
                .orElse(OptionalLong.empty());
    }

    /** Two additions at once must not both see the last free place. */
    void lockCustomer(CustomerId customer) {
        Sql.query(
                database, "SELECT id FROM customer WHERE id = ? FOR UPDATE", row -> row.number("id"), customer.value());
    }

    Optional<KnownRole> byId(long id) {
        return Sql.one(database, SELECT + "WHERE r.id = ?", RoleUserStore::row, id);
    }

    /** Logins and names are stored in lower case. */
    Optional<KnownRole> byName(String account, String name) {
        return Sql.one(database, SELECT + "WHERE c.login = ? AND r.name = ?", RoleUserStore::row, account, name);
    }

    Optional<KnownRole> of(CustomerId customer, String name) {
        return Sql.one(
                database,
                SELECT + "WHERE r.customer_id = ? AND r.name = ?",
                RoleUserStore::row,
                customer.value(),
                name);
    }

    /** The customer's role of that name, locked. */
    Optional<KnownRole> lock(CustomerId customer, String name) {
        return Sql.one(
                database,
                SELECT + "WHERE r.customer_id = ? AND r.name = ? FOR UPDATE OF r",
                RoleUserStore::row,
                customer.value(),
                name);
    }

    void change(RoleUserView role, String passwordHash, Instant now) {
        Sql.update(
                database,
                """
                UPDATE role_user SET password_hash = ?, access_lines = ?, default_policy = ?, allowed_networks = ?, active = ?,
                    updated_at = ? WHERE id = ?
                """,
                passwordHash,
                String.join("\n", role.access().lines()),
                role.access().otherwise(),
                role.networks().stored(),
                role.active(),
                now,
                role.id());
    }

    void delete(long id) {
        Sql.update(database, "DELETE FROM role_user WHERE id = ?", id);
    }

    List<RoleUserView> list(CustomerId customer, PageRequest page) {
        return Sql.query(
                database,
                SELECT + "WHERE r.customer_id = ? ORDER BY r.name OFFSET ? LIMIT ?",
                row -> row(row).view(),
                customer.value(),
                page.first(),
                page.limit());
    }

    long count(CustomerId customer) {
        return Sql.one(
                        database,
                        "SELECT count(*) AS total FROM role_user WHERE customer_id = ?",
                        row -> row.number("total"),
                        customer.value())
                .orElseThrow();
    }

    private static KnownRole row(Row row) throws SQLException {
        RoleUserView view = new RoleUserView(
                new AccountRole(row.number("id"), row.text("name")),
                new CustomerId(row.number("customer_id")),
                row.text("login"),
                AccessList.of(
                        row.text("access_lines").lines().toList(), AccessPolicy.valueOf(row.text("default_policy"))),
                Networks.parse(row.text("allowed_networks")),
                row.flag("active"),
                row.instant("created_at"),
                row.text("created_by"),
                row.instant("updated_at"));
        return new KnownRole(view, row.text("password_hash"));
    }
}
