package org.backorder.reminder;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.backorder.settings.SettingQuery;
import org.backorder.sql.Sql;

/** Which reminders are due and which were given: a row per account, deadline and step, with the key that makes it one (R21). */
@Dependent
class ReminderStore {
    private static final String STEPS = "funding-reminder-hours";
    private static final String QUIET = "funding-reminder-quiet-minutes";

    /** Deadlines of accounts that fall short, each with every step that is neither given nor overtaken by a shorter one. */
    private static final String OPEN_STEPS = """
            SELECT b.customer_id, b.finalization_at, s.hours, b.finalization_at - make_interval(hours => s.hours::int) AS at
            FROM (SELECT DISTINCT o.customer_id, o.finalization_at
                FROM backorder o JOIN funding_wait w ON w.customer_id = o.customer_id AND w.next_try_at IS NOT NULL
                WHERE o.status = 'REQUESTED' AND o.due_at = o.finalization_at AND o.finalization_at > ?) b
            CROSS JOIN unnest(?) AS s (hours)
            WHERE NOT EXISTS (SELECT 1 FROM funding_reminder r WHERE r.customer_id = b.customer_id
                AND r.deadline_at = b.finalization_at AND r.hours <= s.hours)
            """;

    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    @Inject
    SettingQuery settings;

    /** When the next reminder is due. */
    Optional<Instant> nextDue(Instant now) {
        return Sql.one(
                        database,
                        "SELECT min(at) AS due FROM (" + OPEN_STEPS + ") open",
                        row -> Optional.ofNullable(row.instantOrNull("due")),
                        now,
                        steps(now))
                .flatMap(due -> due);
    }

    /** What is due now, by account and deadline. */
    List<DueReminder> due(Instant now) {
        return Sql.query(
                database,
                "SELECT customer_id, finalization_at, min(hours) AS hours FROM (" + OPEN_STEPS + ") open WHERE at <= ?"
                        + " GROUP BY customer_id, finalization_at ORDER BY customer_id, finalization_at",
                row -> new DueReminder(row.number("customer_id"), row.instant("finalization_at"), row.integer("hours")),
                now,
                steps(now),
                now);
    }

    /** Writes down that the step has come; false when it was before, here or on another node, which is waited for. */
    boolean take(DueReminder due, Instant now) {
        return Sql.update(
                        database,
                        "INSERT INTO funding_reminder (customer_id, deadline_at, hours, taken_at) VALUES (?, ?, ?, ?)"
                                + " ON CONFLICT DO NOTHING",
                        due.customerId(),
                        due.deadline(),
                        due.hours(),
                        now)
                == 1;
    }

    /** True while the low-balance notice of the account is still to be given: that one goes first. */
    boolean awaitsNotice(long customer, Instant now) {
        return Sql.one(
                        database,
                        "SELECT 1 FROM funding_wait WHERE customer_id = ? AND next_try_at IS NOT NULL AND notice_at <= ?",
                        row -> true,
                        customer,
                        now)
                .isPresent();
    }

    /** True when the account's low-balance notice was given so recently that it says what a reminder would. */
    boolean wasJustTold(long customer, Instant now) {
        Duration quiet = Duration.ofMinutes(settings.number(QUIET, 1, now));
        return Sql.one(
                        database,
                        "SELECT 1 FROM funding_wait WHERE customer_id = ? AND noticed_at > ?",
                        row -> true,
                        customer,
                        now.minus(quiet))
                .isPresent();
    }

    private long[] steps(Instant now) {
        return settings.value(STEPS, now).stream()
                .flatMap(hours -> Arrays.stream(hours.split(" ", -1)))
                .mapToLong(Long::parseLong)
                .toArray();
    }
}
