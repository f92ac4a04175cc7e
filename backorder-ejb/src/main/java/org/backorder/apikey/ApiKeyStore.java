package org.backorder.apikey;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.backorder.customer.CustomerId;
import org.backorder.settings.PageRequest;
import org.backorder.sql.Row;
import org.backorder.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Rows of API keys. */
@Dependent
class ApiKeyStore {
    /** How old the written last use may get: a key in use costs a write every ten minutes, not every call. */
    private static final Duration WRITTEN_EVERY = Duration.ofMinutes(10);

    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    /** A key a call carries. */
    record Known(
            long id,
            CustomerId customer,
            Set<ApiScope> scopes,
            @Nullable Instant lastUsedAt,
            @Nullable Instant expiresAt) {
        boolean mustBeWritten(Instant now) {
            return lastUsedAt == null || !now.isBefore(lastUsedAt.plus(WRITTEN_EVERY));
        }
    }

    long add(
            CustomerId customer,
            String token,
            String label,
            Set<ApiScope> scopes,
            @Nullable Instant expiresAt,
            String by,
            Instant now) {
        return Sql.insert(
                database,
                "INSERT INTO api_key (customer_id, token_hash, hint, label, scopes, created_at, created_by, expires_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
                customer.value(),
                KeyToken.hash(token),
                KeyToken.hint(token),
                label,
                ApiScope.words(scopes),
                now,
                by,
                expiresAt);
    }

    /** Two additions at once must not both see the last free place. */
    void lockCustomer(CustomerId customer) {
        Sql.query(
                database, "SELECT id FROM customer WHERE id = ? FOR UPDATE", row -> row.number("id"), customer.value());
    }

    long countLive(CustomerId customer, Instant now) {
        return Sql.one(
                        database,
                        "SELECT count(*) AS total FROM api_key WHERE customer_id = ? AND revoked_at IS NULL"
                                + " AND (expires_at IS NULL OR expires_at > ?)",
                        row -> row.number("total"),
                        customer.value(),
                        now)
                .orElseThrow();
    }

    /** The live key with that hash; revoked and expired ones are none. */
    Optional<Known> find(byte[] hash, Instant now) {
        return Sql.one(
                database,
                "SELECT id, customer_id, scopes, last_used_at, expires_at FROM api_key WHERE token_hash = ? AND revoked_at IS NULL"
                        + " AND (expires_at IS NULL OR expires_at > ?)",
                row -> new Known(
                        row.number("id"),
                        new CustomerId(row.number("customer_id")),
                        ApiScope.parse(row.text("scopes")),
                        row.instantOrNull("last_used_at"),
                        row.instantOrNull("expires_at")),
                hash,
                now);
    }

    void used(long id, Instant now) {
        Sql.update(
                database,
                "UPDATE api_key SET last_used_at = greatest(coalesce(last_used_at, ?), ?) WHERE id = ?",
                now,
                now,
                id);
    }

    /** The customer's key, locked. */
    Optional<ApiKeyView> lock(CustomerId customer, long id) {
        return Sql.one(
                database,
                "SELECT * FROM api_key WHERE id = ? AND customer_id = ? FOR UPDATE",
                ApiKeyStore::view,
                id,
                customer.value());
    }

    void revoke(long id, Instant now) {
        Sql.update(database, "UPDATE api_key SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL", now, id);
    }

    Optional<ApiKeyView> byId(long id) {
        return Sql.one(database, "SELECT * FROM api_key WHERE id = ?", ApiKeyStore::view, id);
    }

    /** Newest first, revoked and expired ones included. */
    List<ApiKeyView> of(CustomerId customer, PageRequest page) {
        return Sql.query(
                database,
                "SELECT * FROM api_key WHERE customer_id = ? ORDER BY id DESC OFFSET ? LIMIT ?",
                ApiKeyStore::view,
                customer.value(),
                page.first(),
                page.limit());
    }

    long count(CustomerId customer) {
        return Sql.one(
                        database,
                        "SELECT count(*) AS total FROM api_key WHERE customer_id = ?",
                        row -> row.number("total"),
                        customer.value())
                .orElseThrow();
    }

    private static ApiKeyView view(Row row) throws SQLException {
        return new ApiKeyView(
                row.number("id"),
                row.text("label"),
                row.text("hint"),
                ApiScope.parse(row.text("scopes")),
                row.instant("created_at"),
                row.text("created_by"),
                row.instantOrNull("last_used_at"),
                row.instantOrNull("expires_at"),
                row.instantOrNull("revoked_at"));
    }
}
