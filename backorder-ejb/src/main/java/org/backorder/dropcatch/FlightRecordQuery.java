package org.backorder.dropcatch;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.sql.Row;
import org.backorder.sql.Sql;

/** Reads flight records (R28); who may read one is decided by the order it belongs to. Attempts that never left are not part of it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FlightRecordQuery {
    private static final String SENT = " FROM catch_attempt WHERE plan_id = ? AND state <> 'NOT_SENT'";

    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource source;

    /** The record of a name's drop. */
    public Optional<FlightRecord> of(String name, Instant dropAt) {
        return Sql.one(source, """
                SELECT p.id, p.name, p.drop_at, p.state, p.result_code, p.sponsor, p.decided_at,
                    (SELECT count(*) FROM catch_attempt a WHERE a.plan_id = p.id AND a.state <> 'NOT_SENT') AS attempts
                FROM catch_plan p WHERE p.name = ? AND p.drop_at = ?
                ORDER BY (p.state = 'CANCELLED'), p.id DESC LIMIT 1""", FlightRecordQuery::record, name, dropAt);
    }

    private static FlightRecord record(Row row) throws SQLException {
        return new FlightRecord(
                row.number("id"),
                row.text("name"),
                row.instant("drop_at"),
                row.text("state"),
                row.integerOrNull("result_code"),
                row.textOrNull("sponsor"),
                row.instantOrNull("decided_at"),
                row.number("attempts"));
    }

    /** Its attempts in the order planned. */
    public Page<FlightAttempt> attempts(long planId, PageRequest page) {
        List<FlightAttempt> rows = Sql.query(
                source,
                "SELECT *" + SENT + " ORDER BY planned_at, id OFFSET ? LIMIT ?",
                FlightRecordQuery::attempt,
                planId,
                page.first(),
                page.limit());
        long total = Sql.one(source, "SELECT count(*) AS total" + SENT, row -> row.number("total"), planId)
                .orElse(0L);
        return new Page<>(rows, total);
    }

    private static FlightAttempt attempt(Row row) throws SQLException {
        return new FlightAttempt(
                row.instant("planned_at"),
                row.instantOrNull("sent_at"),
                row.instantOrNull("answered_at"),
                row.text("session"),
                row.text("registrar_id"),
                row.text("state"),
                row.integerOrNull("result_code"),
                row.textOrNull("message"),
                row.textOrNull("svtrid"),
                row.numberOrNull("clock_offset_micros"),
                row.numberOrNull("round_trip_micros"));
    }
}
