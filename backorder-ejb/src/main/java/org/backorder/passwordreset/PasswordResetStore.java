package org.backorder.passwordreset;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.backorder.customer.CustomerId;
import org.backorder.sql.Sql;

/** Rows of asked-for and sent reset links. */
@Dependent
class PasswordResetStore {
    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    /** A link that can be used; mark is of the password it is to replace. */
    record OpenLink(long id, CustomerId customer, String mark) {}

    /** Makes requests for one login, or from one address, wait for each other, so that each sees the others when it counts. */
    void queue(String login, String origin) {
        Sql.query(
                database,
                "SELECT pg_advisory_xact_lock(hashtextextended(name, 0)), name"
                        + " FROM (SELECT name FROM unnest(?) name ORDER BY name) ordered",
                row -> row.text("name"),
                (Object) new String[] {"password-reset from " + origin, "password-reset of " + login});
    }

    long add(String login, String origin, Instant now) {
        return Sql.insert(
                database,
                "INSERT INTO password_reset (login, origin, requested_at) VALUES (?, left(?, 64), ?) RETURNING id",
                login,
                origin,
                now);
    }

    long countOf(String login, Instant after) {
        return count("login", login, after);
    }

    long countFrom(String origin, Instant after) {
        return count("origin", origin, after);
    }

    private long count(String column, String value, Instant after) {
        return Sql.one(
                        database,
                        "SELECT count(*) AS total FROM password_reset WHERE " + column + " = ? AND requested_at > ?",
                        row -> row.number("total"),
                        value,
                        after)
                .orElseThrow();
    }

    void deleteBefore(Instant requested) {
        Sql.update(database, "DELETE FROM password_reset WHERE requested_at <= ?", requested);
    }

    /** The login of a request, locked, while no link was made for it. */
    Optional<String> lockUnanswered(long id) {
        return Sql.one(
                database,
                "SELECT login FROM password_reset WHERE id = ? AND token_hash IS NULL FOR UPDATE",
                row -> row.text("login"),
                id);
    }

    void answer(long id, CustomerId customer, byte[] tokenHash, String mark, Instant expiresAt) {
        Sql.update(
                database,
                "UPDATE password_reset SET customer_id = ?, token_hash = ?, password_mark = ?, expires_at = ? WHERE id = ?",
                customer.value(),
                tokenHash,
                mark,
                expiresAt,
                id);
    }

    Optional<OpenLink> open(byte[] tokenHash, Instant now) {
        return Sql.one(
                database,
                "SELECT * FROM password_reset WHERE token_hash = ? AND used_at IS NULL AND expires_at > ?",
                row -> new OpenLink(
                        row.number("id"), new CustomerId(row.number("customer_id")), row.text("password_mark")),
                tokenHash,
                now);
    }

    /** Uses the link up; false when another request did. */
    boolean use(long id, Instant now) {
        return Sql.update(database, "UPDATE password_reset SET used_at = ? WHERE id = ? AND used_at IS NULL", now, id)
                == 1;
    }
}
