package org.backorder.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.backorder.customer.Caller;
import org.backorder.job.RunReport;
import org.backorder.order.OrderView;
import org.backorder.order.OrderWorld;
import org.backorder.outbox.Subscriber;
import org.backorder.testing.Wiring;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reminders over real orders: when each step comes, that it comes once, and that nobody is told twice at a time. */
@Tag("R21")
class FundingReminderRunTest {
    private final List<FundingReminder> reminders = new ArrayList<>();
    private final OrderWorld world = new OrderWorld(new Reminders(reminders));
    private final Caller anna = world.customer("anna", 0);

    @BeforeEach
    void list() {
        world.list("house.com");
    }

    @AfterEach
    void close() {
        world.close();
    }

    private record Reminders(List<FundingReminder> received) implements Subscriber<FundingReminder> {
        @Override
        public String name() {
            return "reminders";
        }

        @Override
        public Class<FundingReminder> event() {
            return FundingReminder.class;
        }

        @Override
        public void receive(UUID eventId, FundingReminder event, Instant occurredAt, Instant now) {
            received.add(event);
        }
    }

    /** Everything that is due at that instant, in the order of the jobs. */
    private RunReport at(Instant now) {
        world.time.moveTo(now);
        world.activate();
        RunReport first = run().tick();
        world.tellOfMissingFunds();
        RunReport then = run().tick();
        world.deliver();
        return first.plus(then);
    }

    private FundingReminderRun run() {
        return world.bean(FundingReminderRun.class);
    }

    private static Instant before(long hours) {
        return OrderWorld.FINAL.minus(Duration.ofHours(hours));
    }

    private List<Integer> hours() {
        return reminders.stream().map(FundingReminder::hours).toList();
    }

    @Test
    void saysNothingBesideTheLowBalanceNotice_whenTheWindowOpens() {
        world.place(anna, "house.com");
        assertThat(at(before(72).minus(OrderWorld.MICRO))).isEqualTo(RunReport.IDLE);
        assertThat(world.notices).isEmpty();
        assertThat(at(before(72))).isEqualTo(RunReport.done(1)); // noted, for the notice says it
        assertThat(world.notices).hasSize(1);
        assertThat(reminders).isEmpty();
        assertThat(at(before(72).plus(Duration.ofMinutes(16)))).isEqualTo(RunReport.IDLE);
        assertThat(reminders).isEmpty();
    }

    @Test
    void remindsWhenTheWindowOpens_ofAnAccountThatHadItsNoticeThatDayBefore() {
        world.list("early.com", OrderWorld.DROP.minus(Duration.ofHours(2)));
        world.place(anna, "early.com");
        world.place(anna, "house.com");
        at(before(74));
        assertThat(world.notices).hasSize(1);
        assertThat(at(before(72).minus(OrderWorld.MICRO))).isEqualTo(RunReport.IDLE);
        assertThat(at(before(72))).isEqualTo(RunReport.done(1));
        assertThat(reminders).hasSize(1);
        FundingReminder reminder = reminders.get(0);
        assertThat(reminder.hours()).isEqualTo(72);
        assertThat(reminder.orders()).extracting(order -> order.name()).containsExactly("house.com");
        assertThat(reminder.missingMinor()).isEqualTo(OrderWorld.REGULAR);
        assertThat(reminder.deadline()).isEqualTo(OrderWorld.FINAL);
    }

    @ParameterizedTest
    @ValueSource(longs = {24, 6, 1})
    void remindsFromTheInstantOfAStep_notBefore_andOnce(long hours) {
        world.place(anna, "house.com");
        at(before(72));
        Instant step = before(hours);
        at(step.minus(Duration.ofMinutes(30))); // the notice of that day and the steps before
        reminders.clear();
        assertThat(at(step.minus(OrderWorld.MICRO))).isEqualTo(RunReport.IDLE);
        assertThat(run().nextDue(world.time.instant())).contains(step);
        assertThat(at(step)).isEqualTo(RunReport.done(1));
        assertThat(hours()).containsExactly((int) hours);
        assertThat(at(step.plus(Duration.ofMinutes(1)))).isEqualTo(RunReport.IDLE);
        assertThat(reminders).hasSize(1);
    }

    @Test
    void remindsOnceForAllStepsThatHaveCome_whenTheyCameAtOnce() {
        world.place(anna, "house.com");
        at(before(72));
        at(before(3).minus(Duration.ofMinutes(30))); // a new day: its notice
        reminders.clear();
        at(before(3));
        assertThat(hours()).isEmpty(); // 6 stood for 24, and the notice for 6
        at(before(1));
        assertThat(hours()).containsExactly(1);
        assertThat(run().nextDue(world.time.instant())).isEmpty();
    }

    @Test
    void saysNothing_onceTheOrdersAreFunded() {
        OrderView order = world.place(anna, "house.com");
        at(before(72));
        at(before(25));
        world.pay(anna, OrderWorld.REGULAR);
        reminders.clear();
        at(before(24));
        at(before(6));
        assertThat(reminders).isEmpty();
        assertThat(run().nextDue(world.time.instant())).isEmpty();
        assertThat(order.name()).isEqualTo("house.com");
    }

    @Test
    void waitsForTheFundingRun_whenTheMoneyHasJustCome() {
        world.place(anna, "house.com");
        at(before(72));
        at(before(25));
        reminders.clear();
        world.pay(anna, OrderWorld.REGULAR);
        world.time.moveTo(before(24)); // the payment is not yet delivered to the orders
        assertThat(run().tick()).isEqualTo(RunReport.IDLE);
        world.deliver();
        assertThat(reminders).isEmpty();
    }

    @Test
    void saysNothingAfterTheDeadline() {
        world.place(anna, "house.com");
        at(before(72));
        at(before(7));
        reminders.clear();
        world.time.moveTo(OrderWorld.FINAL);
        assertThat(run().tick()).isEqualTo(RunReport.IDLE);
    }

    @Test
    void namesTwentyOrders_andCountsTheRest() {
        for (int i = 1; i <= 22; i++) {
            world.list("n" + i + ".com");
            world.place(anna, "n" + i + ".com");
        }
        at(before(72));
        at(before(25));
        reminders.clear();
        at(before(24));
        assertThat(reminders.get(0).orders()).hasSize(20);
        assertThat(reminders.get(0).more()).isEqualTo(2);
        assertThat(reminders.get(0).missingMinor()).isEqualTo(22 * OrderWorld.REGULAR);
    }

    @Test
    void remindsOnce_whenTwoNodesDoItAtTheSameTime() throws Exception {
        world.place(anna, "house.com");
        at(before(72));
        at(before(25));
        reminders.clear();
        world.time.moveTo(before(24));
        Wiring other = world.node();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Callable<RunReport>> both = List.of(
                    () -> run().tick(),
                    () -> other.bean(FundingReminderRun.class).tick());
            int done = 0;
            for (Future<RunReport> each : threads.invokeAll(both)) {
                done += each.get().done();
            }
            assertThat(done).isEqualTo(1);
        } finally {
            threads.shutdown();
        }
        world.deliver();
        assertThat(reminders).hasSize(1);
    }

    @Test
    void followsTheSetting() {
        world.sql(
                "INSERT INTO setting (name, value, valid_from) VALUES ('funding-reminder-hours', '48', ?)",
                OrderWorld.START);
        world.place(anna, "house.com");
        at(before(72));
        assertThat(run().nextDue(world.time.instant())).contains(before(48));
        at(before(49));
        reminders.clear();
        at(before(48));
        at(before(24));
        at(before(1));
        assertThat(hours()).containsExactly(48);
    }
}
