package org.backorder.report;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.backorder.customer.CustomerId;
import org.backorder.customer.Tokens;
import org.backorder.sql.Sql;

/** Rows of links: hashes only. */
@Dependent
class ReportLinkStore {
    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    record Link(CustomerId customer, ReportKind kind) {}

    void add(String token, CustomerId customer, ReportKind kind, Instant now, Instant expiresAt) {
        Sql.update(
                database,
                "INSERT INTO report_link (token_hash, customer_id, kind, created_at, expires_at) VALUES (?, ?, ?, ?, ?)",
                Tokens.hash(token),
                customer.value(),
                kind,
                now,
                expiresAt);
    }

    /** What has ended is of no use to anyone. */
    void purge(Instant now) {
        Sql.update(database, "DELETE FROM report_link WHERE expires_at <= ?", now);
    }

    Optional<Link> live(String token, Instant now) {
        return Sql.one(
                database,
                "SELECT customer_id, kind FROM report_link WHERE token_hash = ? AND expires_at > ?",
                row -> new Link(new CustomerId(row.number("customer_id")), ReportKind.valueOf(row.text("kind"))),
                Tokens.hash(token),
                now);
    }
}
