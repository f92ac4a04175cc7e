package org.backorder.customer;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.backorder.sql.Row;
import org.backorder.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Rows of sessions, found by the hash of their token. */
@Dependent
class SessionStore {
    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    void add(byte[] tokenHash, SessionRow session, String origin, Instant now) {
        Sql.update(
                database,
                """
                INSERT INTO session (token_hash, customer_id, role_user_id, origin, idle_seconds, created_at, last_used_at, expires_at)
                VALUES (?, ?, ?, left(?, 64), ?, ?, ?, ?)
                """,
                tokenHash,
                session.customer().value(),
                session.role(),
                origin,
                session.idleSeconds(),
                now,
                session.lastUsedAt(),
                session.expiresAt());
    }

    Optional<SessionRow> find(byte[] tokenHash) {
        return Sql.one(database, "SELECT * FROM session WHERE token_hash = ?", SessionStore::row, (Object) tokenHash);
    }

    /** Writes the use and answers the row; empty when the session was ended. */
    Optional<SessionRow> use(byte[] tokenHash, Instant usedAt) {
        return Sql.one(
                database,
                "UPDATE session SET last_used_at = greatest(last_used_at, ?) WHERE token_hash = ? RETURNING *",
                SessionStore::row,
                usedAt,
                tokenHash);
    }

    /** Live sessions of a customer itself, or of one of its roles. */
    long countLive(CustomerId customer, @Nullable Long role, Instant now) {
        return Sql.query(database, """
                        SELECT count(*) AS total FROM session WHERE customer_id = ?
                        AND role_user_id IS NOT DISTINCT FROM ? AND least(expires_at, last_used_at + make_interval(secs => idle_seconds)) > ?
                        """, row -> row.number("total"), customer.value(), role, now)
                .get(0);
    }

    /** Live sessions of a customer, the last used first; the one with that hash is the current one. */
    List<SessionView> live(CustomerId customer, byte[] current, Instant now) {
        return Sql.query(
                database,
                """
                SELECT origin, created_at, last_used_at, expires_at, token_hash = ? AS current FROM session WHERE customer_id = ?
                AND least(expires_at, last_used_at + make_interval(secs => idle_seconds)) > ?
                ORDER BY last_used_at DESC, token_hash
                """,
                row -> new SessionView(
                        row.text("origin"),
                        row.instant("created_at"),
                        row.instant("last_used_at"),
                        row.instant("expires_at"),
                        row.flag("current")),
                current,
                customer.value(),
                now);
    }

    boolean delete(byte[] tokenHash) {
        return Sql.update(database, "DELETE FROM session WHERE token_hash = ?", (Object) tokenHash) == 1;
    }

    int deleteOf(CustomerId customer) {
        return Sql.update(database, "DELETE FROM session WHERE customer_id = ?", customer.value());
    }

    int deleteOfRole(long role) {
        return Sql.update(database, "DELETE FROM session WHERE role_user_id = ?", role);
    }

    int deleteExpired(Instant now) {
        return Sql.update(database, "DELETE FROM session WHERE expires_at <= ?", now);
    }

    Optional<Instant> firstExpiry() {
        return Sql.one(
                database,
                "SELECT expires_at FROM session ORDER BY expires_at LIMIT 1",
                row -> row.instant("expires_at"));
    }

    private static SessionRow row(Row row) throws SQLException {
        return new SessionRow(
                new CustomerId(row.number("customer_id")),
                row.numberOrNull("role_user_id"),
                row.integer("idle_seconds"),
                row.instant("last_used_at"),
                row.instant("expires_at"));
    }
}
