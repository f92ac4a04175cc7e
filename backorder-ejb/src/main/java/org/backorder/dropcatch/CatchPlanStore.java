package org.backorder.dropcatch;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.backorder.epp.Secret;
import org.backorder.sql.Row;
import org.backorder.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Rows of {@code catch_plan}: made once per drop, leased by one node, decided once. */
@ApplicationScoped
class CatchPlanStore {
    private static final int MOST_AT_ONCE = 1000;

    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource source;

    /** Inserts plans that are not there yet, and answers how many; a repeat changes nothing. */
    int add(NewPlans plans, Instant now) {
        return Sql.update(
                source,
                """
                INSERT INTO catch_plan (name, tld, registry_id, drop_at, earliest_at, latest_at, window_end_at, policy,
                    order_value, period_years, auth_info, state, next_try_at, requested_at)
                SELECT n.name, n.tld, n.registry, n.drop_at, n.earliest, n.latest, n.window_end, n.policy::jsonb,
                    n.order_value, n.years, n.auth_info, 'PLANNED', n.arm_at, ?
                FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) AS n(name, tld, registry, drop_at, earliest, latest,
                    window_end, policy, order_value, years, auth_info, arm_at)
                ON CONFLICT DO NOTHING""",
                now,
                plans.names(),
                plans.tlds(),
                plans.registries(),
                plans.dropAt(),
                plans.earliest(),
                plans.latest(),
                plans.windowEnd(),
                plans.policies(),
                plans.values(),
                plans.years(),
                plans.authInfos(),
                plans.armAt());
    }

    /** Names among these that have neither an open plan nor one for that drop: they were asked for and not planned. */
    List<String> withoutPlan(NewPlans plans) {
        return Sql.query(source, """
                SELECT n.name FROM unnest(?, ?) AS n(name, drop_at)
                WHERE NOT EXISTS (SELECT 1 FROM catch_plan p
                    WHERE p.name = n.name AND p.drop_at = n.drop_at AND p.state <> 'CANCELLED')""", row -> row.text("name"), plans.names(), plans.dropAt());
    }

    /**
     * Lets the plan of a drop go on until then for one more order: an undecided one is due at once unless it is being raced, one that
     * was given up is opened again. False when there is none, or the name has been registered by us or others.
     */
    boolean pursue(CatchRequest request, Instant until, Instant now) {
        return Sql.update(
                        source,
                        """
                        UPDATE catch_plan SET window_end_at = GREATEST(window_end_at, ?), order_value = order_value + ?,
                            period_years = LEAST(period_years, ?),
                            next_try_at = CASE WHEN decided_at IS NOT NULL THEN GREATEST(earliest_at, ?)
                                WHEN earliest_at > ? OR lease_until > ? THEN next_try_at
                                ELSE LEAST(next_try_at, ?) END,
                            state = CASE WHEN decided_at IS NULL THEN state ELSE 'WAITING' END,
                            round = CASE WHEN decided_at IS NULL THEN round ELSE 1 END,
                            result_code = NULL, sponsor = NULL, decided_at = NULL
                        WHERE name = ? AND drop_at = ? AND state NOT IN ('CAUGHT', 'LOST', 'CANCELLED')""",
                        until,
                        request.value(),
                        request.periodYears(),
                        now,
                        now,
                        now,
                        now,
                        request.name(),
                        request.dropAt())
                == 1;
    }

    /** True when the plan is undecided or has caught its name: whatever was announced before is out of date. */
    boolean isOverruled(long id) {
        return Sql.one(
                        source,
                        "SELECT 1 FROM catch_plan WHERE id = ? AND (decided_at IS NULL OR state = 'CAUGHT')",
                        row -> true,
                        id)
                .isPresent();
    }

    /** Cancels the undecided plan of a name; its node finds out when it writes next. */
    int cancel(String name, Instant now) {
        return Sql.update(source, """
                UPDATE catch_plan SET state = 'CANCELLED', decided_at = ?, next_try_at = NULL, lease_counter = lease_counter + 1
                WHERE name = ? AND decided_at IS NULL""", now, name);
    }

    /** The earliest instant at which an undecided plan wants work: its next try, or the end of a dead node's lease. */
    Optional<Instant> nextDue(long[] racedHere) {
        return Sql.one(source, """
                        SELECT min(GREATEST(next_try_at, COALESCE(lease_until, next_try_at))) AS due FROM catch_plan
                        WHERE decided_at IS NULL AND NOT (id = ANY (?))""", row -> Optional.ofNullable(row.instantOrNull("due")), racedHere)
                .flatMap(due -> due);
    }

    /** Registries at which an undecided plan wants work by then. */
    List<String> registriesDue(Instant by) {
        return Sql.query(
                source,
                "SELECT DISTINCT registry_id FROM catch_plan WHERE decided_at IS NULL AND next_try_at <= ?",
                row -> row.text("registry_id"),
                by);
    }

    /** Leases due plans to this node, the most valuable of an instant first; other nodes pass over them until the lease ends. */
    List<CatchPlan> takeDue(String node, Instant now, Instant until) {
        return Sql.query(source, """
                WITH due AS (
                    SELECT id FROM catch_plan
                    WHERE decided_at IS NULL AND next_try_at <= ? AND (lease_until IS NULL OR lease_until <= ?)
                    ORDER BY next_try_at, order_value DESC, id LIMIT ? FOR UPDATE SKIP LOCKED)
                UPDATE catch_plan p SET lease_node = ?, lease_until = ?, lease_counter = p.lease_counter + 1,
                    state = CASE WHEN p.state = 'RESOLVING' THEN 'RESOLVING' ELSE 'RACING' END
                FROM due WHERE p.id = due.id RETURNING p.*""", CatchPlanStore::read, now, now, MOST_AT_ONCE, node, until);
    }

    /** Keeps plans leased; answers those that are still ours. */
    List<Long> renew(long[] ids, long[] counters, Instant until) {
        return Sql.query(source, """
                UPDATE catch_plan p SET lease_until = ? FROM unnest(?, ?) AS mine(id, counter)
                WHERE p.id = mine.id AND p.lease_counter = mine.counter AND p.decided_at IS NULL RETURNING p.id""", row -> row.number("id"), until, ids, counters);
    }

    /** Puts an undecided plan back with its next try, and without a lease. */
    void putBack(CatchPlan plan, CatchState state, int round, Instant nextTry) {
        Sql.update(source, """
                UPDATE catch_plan SET state = ?, round = ?, next_try_at = ?, lease_node = NULL, lease_until = NULL
                WHERE id = ? AND lease_counter = ? AND decided_at IS NULL""", state, round, nextTry, plan.id(), plan.leaseCounter());
    }

    /**
     * Writes the final word if the lease is still ours; false when another node or a cancellation was first, or when a name is given
     * up whose window has been made longer meanwhile.
     */
    boolean decide(CatchPlan plan, Decision decision, Instant now) {
        return Sql.update(
                        source,
                        """
                        UPDATE catch_plan SET state = ?, result_code = ?, sponsor = ?, roid = ?, registered_at = ?::timestamptz,
                            expires_at = ?::timestamptz, decided_at = ?, next_try_at = NULL, lease_node = NULL, lease_until = NULL
                        WHERE id = ? AND lease_counter = ? AND decided_at IS NULL
                            AND (? <> 'NOT_DROPPED' OR window_end_at = ?)""",
                        decision.state(),
                        decision.code(),
                        decision.sponsor(),
                        decision.roid(),
                        decision.registeredAt(),
                        decision.expiresAt(),
                        now,
                        plan.id(),
                        plan.leaseCounter(),
                        decision.state(),
                        plan.windowEndAt())
                == 1;
    }

    private static CatchPlan read(Row row) throws SQLException {
        return new CatchPlan(
                row.number("id"),
                row.text("name"),
                row.text("tld"),
                row.text("registry_id"),
                row.instant("drop_at"),
                row.instant("earliest_at"),
                row.instant("latest_at"),
                row.instant("window_end_at"),
                CatchPolicy.ofJson(row.text("policy")),
                row.number("order_value"),
                row.integer("period_years"),
                new Secret(row.text("auth_info")),
                CatchState.valueOf(row.text("state")),
                row.integer("round"),
                row.number("lease_counter"));
    }

    /** The final word on a plan. */
    record Decision(
            CatchState state,
            @Nullable Integer code,
            @Nullable String sponsor,
            @Nullable String roid,
            @Nullable Instant registeredAt,
            @Nullable Instant expiresAt) {

        static Decision missed(CatchState state, @Nullable Integer code, @Nullable String sponsor) {
            return new Decision(state, code, sponsor, null, null, null);
        }
    }
}
