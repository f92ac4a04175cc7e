package org.backorder.alerts.mail;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.backorder.sql.Row;
import org.backorder.sql.Sql;

/** Rows of outgoing mail. Sending leaves the database, so a mail is leased, not locked. */
@Dependent
class MailStore {
    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    boolean add(OutgoingMail mail, String messageId, Instant now) {
        return Sql.update(
                        database,
                        "INSERT INTO outgoing_mail (key, customer_id, kind, recipient, subject, text_body, html_body,"
                                + " message_id, state, next_try_at, created_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'DUE', ?, ?) ON CONFLICT (key) DO NOTHING",
                        mail.key(),
                        mail.customerId(),
                        mail.kind(),
                        mail.recipient(),
                        mail.content().subject(),
                        mail.content().text(),
                        mail.content().html(),
                        messageId,
                        now,
                        now)
                == 1;
    }

    /** Leases due mails to a node; a lease that has run out is taken over. Commits before anything is sent. */
    List<DueMail> takeDue(String node, Instant now, Instant leaseUntil, int limit) {
        return Sql.query(
                database,
                "UPDATE outgoing_mail m SET lease_node = ?, lease_until = ?, lease_counter = lease_counter + 1"
                        + " FROM (SELECT id FROM outgoing_mail WHERE state = 'DUE' AND next_try_at <= ?"
                        + " AND (lease_until IS NULL OR lease_until <= ?)"
                        + " ORDER BY next_try_at, id LIMIT ? FOR UPDATE SKIP LOCKED) due WHERE m.id = due.id"
                        + " RETURNING m.id, m.recipient, m.subject, m.text_body, m.html_body, m.message_id, m.attempts,"
                        + " m.lease_counter",
                MailStore::due,
                node,
                leaseUntil,
                now,
                now,
                limit);
    }

    /** Notes that the mail server took it; false when the lease was lost meanwhile. */
    boolean sent(DueMail mail, Instant now) {
        return Sql.update(
                        database,
                        "UPDATE outgoing_mail SET state = 'SENT', sent_at = ?, attempts = attempts + 1, last_problem = NULL,"
                                + " lease_until = NULL WHERE id = ? AND lease_counter = ? AND state = 'DUE'",
                        now,
                        mail.id(),
                        mail.leaseCounter())
                == 1;
    }

    /** Notes a failed try: the next one, or none any more. */
    void failed(DueMail mail, String problem, boolean park, Instant nextTry) {
        Sql.update(
                database,
                "UPDATE outgoing_mail SET state = ?, attempts = attempts + 1, last_problem = ?, next_try_at = ?,"
                        + " lease_until = NULL WHERE id = ? AND lease_counter = ? AND state = 'DUE'",
                park ? "PARKED" : "DUE",
                problem,
                nextTry,
                mail.id(),
                mail.leaseCounter());
    }

    /** Makes a parked mail due; false when it is not parked. */
    boolean unpark(long id, Instant now) {
        return Sql.update(
                        database,
                        "UPDATE outgoing_mail SET state = 'DUE', attempts = 0, next_try_at = ? WHERE id = ? AND state = 'PARKED'",
                        now,
                        id)
                == 1;
    }

    Optional<Instant> nextDue() {
        return Sql.one(
                        database,
                        "SELECT min(greatest(next_try_at, lease_until)) AS due FROM outgoing_mail WHERE state = 'DUE'",
                        row -> Optional.ofNullable(row.instantOrNull("due")))
                .flatMap(due -> due);
    }

    private static DueMail due(Row row) throws SQLException {
        return new DueMail(
                row.number("id"),
                row.text("recipient"),
                new MailContent(row.text("subject"), row.text("text_body"), row.text("html_body")),
                row.text("message_id"),
                row.integer("attempts"),
                row.number("lease_counter"));
    }
}
