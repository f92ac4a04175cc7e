package org.backorder.customer;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.backorder.sql.Sql;

/** Failed sign-ins per login, unknown logins included. */
@Dependent
class LockOutStore {
    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    LockOut of(String login) {
        return Sql.one(
                        database,
                        "SELECT failures, locked_until FROM sign_in_failure WHERE login = ?",
                        row -> new LockOut(row.integer("failures"), row.instantOrNull("locked_until")),
                        login)
                .orElse(LockOut.NONE);
    }

    /** Counts one failure, whatever else is counted meanwhile, and answers their number. */
    int count(String login, Instant now) {
        return Sql.query(database, """
                        INSERT INTO sign_in_failure AS f (login, failures, last_at) VALUES (?, 1, ?)
                        ON CONFLICT (login) DO UPDATE SET failures = f.failures + 1, last_at = EXCLUDED.last_at
                        RETURNING failures
                        """, row -> row.integer("failures"), login, now)
                .get(0);
    }

    /** Locks until then; of two that lock at once the later instant stands. */
    void lock(String login, Instant until) {
        Sql.update(
                database,
                "UPDATE sign_in_failure SET locked_until = greatest(locked_until, ?) WHERE login = ?",
                until,
                login);
    }

    void clear(String login) {
        Sql.update(database, "DELETE FROM sign_in_failure WHERE login = ?", login);
    }

    int forgetBefore(Instant lastFailure) {
        return Sql.update(database, "DELETE FROM sign_in_failure WHERE last_at <= ?", lastFailure);
    }

    Optional<Instant> oldest() {
        return Sql.one(
                database,
                "SELECT last_at FROM sign_in_failure ORDER BY last_at LIMIT 1",
                row -> row.instant("last_at"));
    }
}
