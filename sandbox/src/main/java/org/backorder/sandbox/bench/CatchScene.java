package org.backorder.sandbox.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.backorder.sandbox.epp.DropSeed;
import org.jspecify.annotations.Nullable;

/**
 * Names that drop at the sandbox's registry, ordered by a customer and planned by the product on its usual way: list, order, funding,
 * finalization. What is left to a benchmark is the race.
 */
final class CatchScene {
    /** Later than the finalization date's hour before the drop, with time to place the orders. */
    private static final Duration AHEAD = Duration.ofMinutes(75);

    private static final Duration FINALIZATION_LEAD = Duration.ofHours(1);
    /** Policy rows are cached for five seconds by the product. */
    private static final Duration POLICY_KEPT = Duration.ofSeconds(6);

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Bench bench;
    private final String tag;
    private final List<DropSeed> drops = new ArrayList<>();

    CatchScene(Bench bench, String tag) {
        this.bench = bench;
        this.tag = tag;
    }

    /** What the registry allows and how long before the drop sessions get warm; an operator would enter the same rows. */
    void terms(int sessions, @Nullable Duration gap) throws SQLException {
        bench.execute("UPDATE accreditation SET sessions_max = " + sessions + " WHERE registry_id = 'sandbox'");
        bench.execute(
                "UPDATE drop_profile SET policy = jsonb_set(jsonb_set(policy #- '{limits,gap}', '{limits,sessions}', '"
                        + sessions + "'), '{strategy,arming}', '\"PT8S\"') WHERE name = 'sandbox'");
        if (gap != null) {
            bench.execute("UPDATE drop_profile SET policy = jsonb_set(policy, '{limits,gap}', '\"" + gap
                    + "\"') WHERE name = 'sandbox'");
        }
        Bench.pause(POLICY_KEPT);
    }

    /**
     * Lists the names, orders them and lets their finalization date pass.
     *
     * @param instants how many drop instants
     * @param perInstant names that drop at each
     * @param apart from one instant to the next
     */
    void plan(int instants, int perInstant, Duration apart) throws Exception {
        Instant first = bench.sandbox().clock().instant().plus(AHEAD).truncatedTo(ChronoUnit.SECONDS);
        for (int i = 0; i < instants * perInstant; i++) {
            Instant at = first.plus(apart.multipliedBy(i / perInstant));
            drops.add(new DropSeed(tag + "-" + i + ".com", at, true));
        }
        bench.sandbox().registry().putNames(drops);
        bench.control("/lists/publish", "");
        bench.execute("UPDATE ledger_account SET credit_limit_minor = 1000000000 WHERE customer_id ="
                + " (SELECT id FROM customer WHERE login = 'alice')");
        for (DropSeed drop : drops) {
            bench.order("alice", drop.name());
        }
        bench.sandbox().advanceTo(last().minus(FINALIZATION_LEAD).plusSeconds(1));
        long planned = bench.number("SELECT count(*) FROM catch_plan WHERE " + ours());
        if (planned != drops.size()) {
            throw new IllegalStateException(planned + " of " + drops.size() + " names have a catch plan");
        }
    }

    /** Lets time come so near to the first drop; from then on it runs by itself. */
    void approach(Duration before) throws IOException {
        bench.sandbox().advanceTo(drops.get(0).dropAt().minus(before));
    }

    /** Returns when every name is decided. */
    void awaitDecided() throws SQLException {
        Instant giveUp = last().plus(PATIENCE);
        while (bench.number("SELECT count(*) FROM catch_plan WHERE decided_at IS NULL AND " + ours()) > 0) {
            if (bench.sandbox().clock().instant().isAfter(giveUp)) {
                throw new IllegalStateException("undecided " + PATIENCE + " after the last drop");
            }
            LockSupport.parkNanos(250_000_000);
        }
    }

    /** Condition for the rows of {@code catch_plan} of this scene. */
    String ours() {
        return "name LIKE '" + tag + "-%'";
    }

    List<DropSeed> drops() {
        return drops;
    }

    private Instant last() {
        return drops.get(drops.size() - 1).dropAt();
    }
}
