package org.backorder.dropcatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.backorder.sql.Sql;
import org.backorder.testing.LiveDatabase;
import org.backorder.testing.MovableTime;
import org.backorder.testing.Wiring;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R25")
class CatchPlanStoreTest {
    private static final Instant DROP = Instant.parse("2026-05-01T18:00:00Z");
    private static final Instant ARMED = DROP.minusMillis(350);
    private static final Duration LEASE = Duration.ofSeconds(20);

    private final LiveDatabase database = LiveDatabase.fresh();
    private final Wiring wiring = Wiring.on(database, MovableTime.at("2026-05-01T17:00:00Z"));
    private final CatchPlanStore plans = wiring.bean(CatchPlanStore.class);

    @BeforeEach
    void register() {
        Sql.update(
                database.dataSource(),
                "INSERT INTO registry (id, title, host, port, idle_limit_seconds) VALUES (?, 't', '127.0.0.1', 700, 600)",
                Plans.REGISTRY);
        plans.add(Plans.asked("example.com", DROP, Duration.ofHours(1), Plans.storming()), DROP.minusSeconds(3600));
    }

    @Test
    void makesOnePlanPerDrop_howeverOftenItIsAskedFor() {
        NewPlans again = Plans.asked("example.com", DROP, Duration.ofHours(1), Plans.storming());
        plans.add(again, DROP.minusSeconds(10));

        assertThat(plans.withoutPlan(again)).isEmpty();
        assertThat(plans.takeDue("a", ARMED, ARMED.plus(LEASE))).hasSize(1);
    }

    @Test
    void tellsWhenAnotherDropsPlanStandsInTheWay() {
        NewPlans other = Plans.asked("example.com", DROP.plusSeconds(60), Duration.ofHours(1), Plans.storming());
        plans.add(other, DROP.minusSeconds(10));

        assertThat(plans.withoutPlan(other)).containsExactly("example.com");
    }

    @Test
    void isDueAtItsArming_notAMicrosecondBefore() {
        assertThat(plans.nextDue(new long[0])).contains(ARMED);
        assertThat(plans.takeDue("a", ARMED.minusNanos(1_000), ARMED.plus(LEASE)))
                .isEmpty();
        assertThat(plans.takeDue("a", ARMED, ARMED.plus(LEASE))).hasSize(1);
    }

    @Test
    void leasesAPlanToOneNode_untilTheLeaseEnds() {
        CatchPlan first = plans.takeDue("a", ARMED, ARMED.plus(LEASE)).get(0);

        assertThat(plans.takeDue("b", ARMED.plus(LEASE).minusNanos(1_000), DROP.plusSeconds(60)))
                .isEmpty();
        assertThat(plans.nextDue(new long[0])).contains(ARMED.plus(LEASE));
        CatchPlan second =
                plans.takeDue("b", ARMED.plus(LEASE), DROP.plusSeconds(60)).get(0);
        assertThat(second.leaseCounter()).isEqualTo(first.leaseCounter() + 1);
    }

    @Test
    @Tag("T34")
    void letsOnlyTheHolderOfTheLease_decideAndRenew() {
        CatchPlan dead = plans.takeDue("a", ARMED, ARMED.plus(LEASE)).get(0);
        CatchPlan alive =
                plans.takeDue("b", ARMED.plus(LEASE), DROP.plusSeconds(60)).get(0);
        CatchPlanStore.Decision lost = CatchPlanStore.Decision.missed(CatchState.LOST, 2302, "rival");

        assertThat(plans.decide(dead, lost, DROP)).isFalse();
        assertThat(plans.renew(new long[] {dead.id()}, new long[] {dead.leaseCounter()}, DROP))
                .isEmpty();
        assertThat(plans.renew(new long[] {alive.id()}, new long[] {alive.leaseCounter()}, DROP.plusSeconds(90)))
                .isEqualTo(List.of(alive.id()));
        assertThat(plans.decide(alive, lost, DROP)).isTrue();
        assertThat(plans.decide(alive, lost, DROP)).isFalse();
        assertThat(plans.nextDue(new long[0])).isEmpty();
    }

    @Test
    @Tag("R14")
    void takesACancelledPlan_outOfItsNodesHands() {
        CatchPlan plan = plans.takeDue("a", ARMED, ARMED.plus(LEASE)).get(0);
        plans.cancel("example.com", DROP);

        assertThat(plans.renew(new long[] {plan.id()}, new long[] {plan.leaseCounter()}, DROP))
                .isEmpty();
        assertThat(plans.decide(plan, CatchPlanStore.Decision.missed(CatchState.LOST, 2302, null), DROP))
                .isFalse();
        NewPlans moved = Plans.asked("example.com", DROP.plusSeconds(86_400), Duration.ofHours(1), Plans.storming());
        plans.add(moved, DROP);
        assertThat(plans.withoutPlan(moved)).isEmpty();
    }

    @Test
    @Tag("R34")
    void givesNoNameUp_whoseWindowHasBeenMadeLonger() {
        CatchPlan plan = plans.takeDue("a", ARMED, ARMED.plus(LEASE)).get(0);
        Instant oldEnd = plan.windowEndAt();
        assertThat(plans.pursue(late(), oldEnd.plusSeconds(60), DROP)).isTrue();

        assertThat(plans.nextDue(new long[0])).contains(ARMED.plus(LEASE)); // being raced: not taken from its node
        assertThat(plans.decide(plan, CatchPlanStore.Decision.missed(CatchState.NOT_DROPPED, null, null), oldEnd))
                .isFalse();
        plans.putBack(plan, CatchState.WAITING, 3, oldEnd);
        CatchPlan longer = plans.takeDue("a", oldEnd, oldEnd.plus(LEASE)).get(0);
        assertThat(longer.windowEndAt()).isEqualTo(oldEnd.plusSeconds(60));
        assertThat(longer.value()).isEqualTo(plan.value() + 7);
        assertThat(plans.decide(longer, CatchPlanStore.Decision.missed(CatchState.NOT_DROPPED, null, null), oldEnd))
                .isTrue();
        assertThat(plans.isOverruled(plan.id())).isFalse();
    }

    @Test
    @Tag("R34")
    void startsAtOnce_whenAnotherOrderJoinsAPlanThatWaits() {
        CatchPlan plan = plans.takeDue("a", ARMED, ARMED.plus(LEASE)).get(0);
        plans.putBack(plan, CatchState.WAITING, 9, DROP.plusSeconds(300));

        assertThat(plans.pursue(late(), DROP.plusSeconds(600), DROP.plusSeconds(10)))
                .isTrue();
        assertThat(plans.nextDue(new long[0])).contains(DROP.plusSeconds(10));
        // before the release the plan keeps its arming
        plans.cancel("example.com", DROP);
        plans.add(Plans.asked("example.com", DROP, Duration.ofHours(1), Plans.storming()), DROP.minusSeconds(3600));
        assertThat(plans.pursue(late(), DROP.plusSeconds(600), ARMED.minusSeconds(10)))
                .isTrue();
        assertThat(plans.nextDue(new long[0])).contains(ARMED);
    }

    @Test
    @Tag("R34")
    void opensAGivenUpPlanAgain_butNoneOfATakenName() {
        CatchPlan plan = plans.takeDue("a", ARMED, ARMED.plus(LEASE)).get(0);
        plans.decide(plan, CatchPlanStore.Decision.missed(CatchState.REFUSED, 2306, null), DROP);
        assertThat(plans.isOverruled(plan.id())).isFalse();
        assertThat(plans.pursue(late(), DROP.plusSeconds(600), DROP.plusSeconds(10)))
                .isTrue();
        assertThat(plans.isOverruled(plan.id())).isTrue();

        CatchPlan again =
                plans.takeDue("b", DROP.plusSeconds(10), DROP.plusSeconds(30)).get(0);
        assertThat(again.round()).isEqualTo(1);
        plans.decide(again, CatchPlanStore.Decision.missed(CatchState.LOST, 2302, "rival"), DROP.plusSeconds(11));
        assertThat(plans.pursue(late(), DROP.plusSeconds(900), DROP.plusSeconds(12)))
                .isFalse();
        assertThat(plans.isOverruled(plan.id())).isFalse();
    }

    private static CatchRequest late() {
        return new CatchRequest("example.com", "com", DROP, 1, 7);
    }

    @Test
    void putsAPlanBack_withItsNextTryAndWithoutALease() {
        CatchPlan plan = plans.takeDue("a", ARMED, ARMED.plus(LEASE)).get(0);
        plans.putBack(plan, CatchState.WAITING, 1, DROP.plusSeconds(1));

        assertThat(plans.nextDue(new long[0])).contains(DROP.plusSeconds(1));
        assertThat(plans.takeDue("b", DROP.plusSeconds(1), DROP.plusSeconds(60)))
                .singleElement()
                .matches(taken -> taken.round() == 1);
    }
}
