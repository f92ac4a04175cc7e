package org.backorder.alerts.mail;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import javax.sql.DataSource;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.sql.Sql;

/** Reads mails that are stuck, for the operator page. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ParkedMailQuery {
    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    /** Parked mails, oldest first. */
    public Page<ParkedMail> list(PageRequest page) {
        long total = Sql.query(
                        database,
                        "SELECT count(*) AS total FROM outgoing_mail WHERE state = 'PARKED'",
                        row -> row.number("total"))
                .get(0);
        List<ParkedMail> rows = Sql.query(
                database,
                "SELECT id, kind, recipient, subject, created_at, attempts, last_problem FROM outgoing_mail"
                        + " WHERE state = 'PARKED' ORDER BY id OFFSET ? LIMIT ?",
                row -> new ParkedMail(
                        row.number("id"),
                        row.text("kind"),
                        row.text("recipient"),
                        row.text("subject"),
                        row.instant("created_at"),
                        row.integer("attempts"),
                        row.text("last_problem")),
                page.first(),
                page.limit());
        return new Page<>(rows, total);
    }
}
