package org.backorder.customer;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.backorder.sql.Row;
import org.backorder.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Rows of customers. */
@Dependent
class CustomerStore {
    static final String FROM = """
             FROM customer c JOIN tier t ON t.id = c.tier_id LEFT JOIN customer p ON p.id = c.parent_id
            """;
    static final String SELECT = "SELECT c.*, t.name AS tier_name, p.login AS parent_login" + FROM;

    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    Optional<KnownCustomer> byId(CustomerId id) {
        return Sql.one(database, SELECT + "WHERE c.id = ?", CustomerStore::row, id.value());
    }

    /** Logins are stored in lower case. */
    Optional<KnownCustomer> byLogin(String login) {
        return Sql.one(database, SELECT + "WHERE c.login = ?", CustomerStore::row, login.toLowerCase(Locale.ROOT));
    }

    /** True when the customer is the ancestor or stands below it in the tree of resellers (R1). */
    boolean isWithin(CustomerId customer, CustomerId ancestor) {
        return !Sql.query(database, """
                        WITH RECURSIVE up (id, parent_id) AS (
                            SELECT id, parent_id FROM customer WHERE id = ?
                            UNION SELECT c.id, c.parent_id FROM customer c JOIN up ON c.id = up.parent_id)
                        SELECT id FROM up WHERE id = ?
                        """, row -> row.number("id"), customer.value(), ancestor.value())
                .isEmpty();
    }

    /** Adds the row unless the login is taken; answers its number. */
    Optional<CustomerId> add(
            NewCustomer customer, @Nullable CustomerId parent, String passwordHash, long tierId, Instant now) {
        return Sql.one(
                database,
                """
                INSERT INTO customer (login, parent_id, password_hash, tier_id, roles, email, locale, zone,
                    vat_basis_points, created_at, updated_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (login) DO NOTHING RETURNING id
                """,
                row -> new CustomerId(row.number("id")),
                customer.login(),
                parent == null ? null : parent.value(),
                passwordHash,
                tierId,
                customer.roles().stream().sorted().map(Role::name).collect(Collectors.joining(" ")),
                customer.email(),
                customer.locale().toLanguageTag(),
                customer.zone().getId(),
                customer.vatBasisPoints(),
                now,
                now);
    }

    /** Locks the row against other changes of the customer; foreign keys to it stay free. */
    Optional<KnownCustomer> lock(CustomerId id) {
        Sql.query(
                database,
                "SELECT id FROM customer WHERE id = ? FOR NO KEY UPDATE",
                row -> row.number("id"),
                id.value());
        return byId(id);
    }

    /** Writes what may change of a locked row but its password. */
    void change(CustomerId id, String login, String email, long tierId, boolean active, int vat, Instant now) {
        Sql.update(database, """
                UPDATE customer SET login = ?, email = ?, tier_id = ?, active = ?, vat_basis_points = ?, updated_at = ?
                WHERE id = ?
                """, login, email, tierId, active, vat, now, id.value());
    }

    void setNetworks(CustomerId id, Networks networks, Instant now) {
        Sql.update(
                database,
                "UPDATE customer SET allowed_networks = ?, updated_at = ? WHERE id = ?",
                networks.stored(),
                now,
                id.value());
    }

    void setPassword(CustomerId id, String passwordHash, Instant now) {
        Sql.update(
                database,
                "UPDATE customer SET password_hash = ?, updated_at = ? WHERE id = ?",
                passwordHash,
                now,
                id.value());
    }

    static KnownCustomer row(Row row) throws SQLException {
        Set<Role> roles =
                Arrays.stream(row.text("roles").split(" ")).map(Role::valueOf).collect(Collectors.toSet());
        CustomerView view = new CustomerView(
                new CustomerId(row.number("id")),
                row.text("login"),
                row.text("tier_name"),
                row.number("tier_id"),
                roles,
                row.text("email"),
                Locale.forLanguageTag(row.text("locale")),
                ZoneId.of(row.text("zone")),
                row.textOrNull("parent_login"),
                row.integer("vat_basis_points"),
                row.textOrNull("otp_secret") != null,
                Networks.parse(row.text("allowed_networks")),
                row.flag("active"),
                row.instant("created_at"),
                row.instant("updated_at"));
        return new KnownCustomer(view, row.text("password_hash"));
    }
}
