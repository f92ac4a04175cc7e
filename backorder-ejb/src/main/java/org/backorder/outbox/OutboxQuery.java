package org.backorder.outbox;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import javax.sql.DataSource;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.sql.Sql;

/** Reads what is stuck, for the operator page. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class OutboxQuery {
    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    /** Parked rows, oldest first. */
    public Page<ParkedRow> parked(PageRequest page) {
        List<ParkedRow> rows = Sql.query(
                database,
                "SELECT * FROM outbox WHERE state = 'PARKED' ORDER BY id OFFSET ? LIMIT ?",
                row -> new ParkedRow(
                        row.number("id"),
                        row.text("event_type"),
                        row.text("subscriber"),
                        row.text("payload"),
                        row.instant("occurred_at"),
                        row.integer("attempts"),
                        row.text("last_problem")),
                page.first(),
                page.limit());
        return new Page<>(rows, count("PARKED"));
    }

    /** Rows that wait for their delivery. */
    public long waiting() {
        return count("DUE");
    }

    private long count(String state) {
        return Sql.query(
                        database,
                        "SELECT count(*) AS total FROM outbox WHERE state = ?",
                        row -> row.number("total"),
                        state)
                .get(0);
    }
}
