package org.backorder.dropcatch;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.backorder.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Rows of {@code catch_attempt}: written before anything is sent, completed afterwards, never removed. */
@ApplicationScoped
class CatchAttemptStore {
    private static final int LONGEST_MESSAGE = 1000;

    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource source;

    /** Inserts attempts ahead of a round with one statement. */
    void reserve(List<Reserved> attempts) {
        Sql.update(
                source,
                """
                INSERT INTO catch_attempt (plan_id, round, cltrid, session, registrar_id, state, planned_at)
                SELECT n.plan, n.round, n.cltrid, n.session, n.registrar, 'RECORDED', n.planned
                FROM unnest(?, ?, ?, ?, ?, ?) AS n(plan, round, cltrid, session, registrar, planned)""",
                attempts.stream().mapToLong(Reserved::plan).toArray(),
                attempts.stream().mapToLong(Reserved::round).toArray(),
                attempts.stream().map(Reserved::clTrid).toArray(String[]::new),
                attempts.stream().map(Reserved::session).toArray(String[]::new),
                attempts.stream().map(Reserved::registrar).toArray(String[]::new),
                attempts.stream().map(Reserved::plannedAt).toArray(Instant[]::new));
    }

    /** Completes attempts with what came of them. */
    void complete(List<CatchAttempt> attempts) {
        try (Connection connection = source.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        UPDATE catch_attempt SET session = ?, state = ?, planned_at = ?, sent_at = ?, answered_at = ?,
                            result_code = ?, svtrid = ?, message = ?, clock_offset_micros = ?, round_trip_micros = ?,
                            sent_frame = ?, answer_frame = ?
                        WHERE cltrid = ?""")) {
            for (CatchAttempt attempt : attempts) {
                bind(update, attempt);
                update.addBatch();
            }
            update.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("attempts could not be completed", e);
        }
    }

    private static void bind(PreparedStatement update, CatchAttempt attempt) throws SQLException {
        update.setString(1, attempt.session());
        update.setString(2, attempt.state().name());
        update.setObject(3, attempt.plannedAt().atOffset(ZoneOffset.UTC));
        bindInstant(update, 4, attempt.sentAt());
        bindInstant(update, 5, attempt.answeredAt());
        update.setObject(6, attempt.code(), Types.INTEGER);
        update.setString(7, shortened(attempt.svTrid(), 64));
        update.setString(8, shortened(attempt.message(), LONGEST_MESSAGE));
        update.setObject(9, attempt.clockOffsetMicros(), Types.BIGINT);
        update.setObject(10, attempt.roundTripMicros(), Types.BIGINT);
        update.setString(11, attempt.sentFrame());
        update.setString(12, attempt.answerFrame());
        update.setString(13, attempt.clTrid());
    }

    private static void bindInstant(PreparedStatement update, int index, @Nullable Instant instant)
            throws SQLException {
        update.setObject(
                index, instant == null ? null : instant.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    /** Text of a stranger: NUL cannot be stored, and length is not ours to choose. */
    private static @Nullable String shortened(@Nullable String text, int longest) {
        if (text == null) {
            return null;
        }
        String clean = text.replace("\u0000", "");
        return clean.length() > longest ? clean.substring(0, longest) : clean;
    }

    /** Closes recorded attempts of which the sender knows that they never left. */
    void closeUnsent(List<String> clTrids) {
        Sql.update(
                source,
                "UPDATE catch_attempt SET state = 'NOT_SENT' WHERE cltrid = ANY (?) AND state = 'RECORDED'",
                (Object) clTrids.toArray(String[]::new));
    }

    /** Closes open attempts once the registry has said what became of the name. */
    void resolve(long plan) {
        Sql.update(source, """
                UPDATE catch_attempt SET state = 'RESOLVED'
                WHERE plan_id = ? AND state IN ('RECORDED', 'UNKNOWN', 'PENDING')""", plan);
    }

    /** Plans among these with attempts whose outcome nobody knows: of a node that died, or of a line that broke. */
    List<Long> plansWithOpenAttempts(long[] plans) {
        return Sql.query(source, """
                SELECT DISTINCT plan_id FROM catch_attempt
                WHERE plan_id = ANY (?) AND state IN ('RECORDED', 'UNKNOWN', 'PENDING')""", row -> row.number("plan_id"), plans);
    }

    /** Creates of one registrar in the rolling day that failed or may have: what a budget of failing creates has left behind. */
    int failingSince(String registrar, Instant since) {
        return Sql.one(source, """
                        SELECT count(*) AS failing FROM catch_attempt WHERE registrar_id = ? AND planned_at > ?
                            AND state NOT IN ('NOT_SENT', 'WON', 'PENDING')""", row -> row.integer("failing"), registrar, since)
                .orElse(0);
    }

    /** An attempt about to be recorded. */
    record Reserved(long plan, int round, String clTrid, String session, String registrar, Instant plannedAt) {}
}
