package org.backorder.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.backorder.customer.Caller;
import org.backorder.job.RunReport;
import org.backorder.pricing.OrderClass;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R24")
class FinalizationTest {
    private final OrderWorld world = new OrderWorld();

    @AfterEach
    void close() {
        world.assertSound();
        world.close();
    }

    @Test
    void finalizesAtTheInstant_notBefore() {
        world.list("house.com");
        OrderView order = world.place(world.customer("anna", 5000), "house.com");
        world.time.moveTo(OrderWorld.OPENS);
        world.activate();
        FinalizationRun run = world.bean(FinalizationRun.class);
        assertThat(run.nextDue(world.time.instant())).contains(OrderWorld.FINAL);
        world.time.moveTo(OrderWorld.FINAL.minus(OrderWorld.MICRO));
        assertThat(run.tick()).isEqualTo(RunReport.IDLE);
        assertThatThrownBy(() -> world.bean(StartProcessing.class).start(order.id(), world.time.instant()))
                .isInstanceOf(TooEarlyToFinalize.class);
        world.time.moveTo(OrderWorld.FINAL);
        assertThat(run.tick()).isEqualTo(RunReport.done(1));
        assertThat(world.status(order)).isEqualTo(OrderStatus.PROCESSING);
        assertThat(world.plans()).containsExactly("house.com PLANNED " + OrderWorld.DROP);
        assertThat(run.nextDue(world.time.instant())).isEmpty();
    }

    /** One table for both paths; in the second one a bad row makes every batch fail. */
    @ParameterizedTest(name = "one by one: {0}")
    @ValueSource(booleans = {false, true})
    @Tag("R25")
    void finalizesAlike_setWiseAndOneByOne(boolean oneByOne) {
        world.list("house.com");
        world.list("poor.com");
        world.list("dust.org"); // nobody is accredited there
        world.list("slow.ca"); // and this mode of release is not raced for yet
        world.list("bad.com");
        Caller anna = world.customer("anna", 4 * OrderWorld.REGULAR);
        Caller bert = world.customer("bert", 2 * OrderWorld.REGULAR);
        OrderView annas = world.place(anna, "house.com");
        OrderView berts = world.place(bert, "house.com");
        OrderView dust = world.place(anna, "dust.org");
        OrderView slow = world.place(bert, "slow.ca");
        OrderView bad = world.place(anna, "bad.com");
        OrderView poor = world.place(world.customer("cleo", OrderWorld.REGULAR - 1), "poor.com");
        OrderView dormant = world.place(anna, "never.com");
        world.time.moveTo(OrderWorld.OPENS);
        world.activate();
        if (oneByOne) {
            world.poison(bad);
        }
        world.time.moveTo(OrderWorld.FINAL);
        RunReport report = world.bean(FinalizationRun.class).tick();
        assertThat(world.status(annas)).isEqualTo(OrderStatus.PROCESSING);
        assertThat(world.status(berts)).isEqualTo(OrderStatus.PROCESSING);
        assertThat(world.status(dormant)).isEqualTo(OrderStatus.REQUESTED);
        assertThat(world.show(poor).reason()).isEqualTo("INSUFFICIENT_FUNDS");
        assertThat(world.status(poor)).isEqualTo(OrderStatus.FAILED);
        assertThat(world.show(dust).reason()).isEqualTo("NOT_ATTEMPTED");
        assertThat(world.status(dust)).isEqualTo(OrderStatus.FAILED);
        assertThat(world.show(slow).reason()).isEqualTo("NOT_ATTEMPTED");
        // one plan for a name, whatever the number of its orders; none for a name without a valid one
        if (oneByOne) {
            assertThat(world.plans()).containsExactly("house.com PLANNED " + OrderWorld.DROP);
            assertThat(world.status(bad)).isEqualTo(OrderStatus.ACTIVE);
            assertThat(report).isEqualTo(new RunReport(5, 0, 1));
            retriesInAMinute();
        }
        assertThat(world.plans())
                .containsExactly("bad.com PLANNED " + OrderWorld.DROP, "house.com PLANNED " + OrderWorld.DROP);
        assertThat(world.status(bad)).isEqualTo(OrderStatus.PROCESSING);
    }

    private void retriesInAMinute() {
        Instant next =
                world.bean(FinalizationRun.class).nextDue(world.time.instant()).orElseThrow();
        assertThat(next).isEqualTo(world.time.instant().plus(FundOrders.RETRY));
        world.cure();
        world.time.moveTo(next);
        world.finalizeDue();
    }

    @Test
    void failsOrdersThatWereNeverTried_afterAnOutageLongerThanTheWindow() {
        world.list("house.com");
        OrderView order = world.place(world.customer("anna", 5000), "house.com");
        world.time.moveTo(OrderWorld.FINAL);
        world.activate();
        world.finalizeDue();
        assertThat(world.show(order).reason()).isEqualTo("INSUFFICIENT_FUNDS");
    }

    @Test
    @Tag("R10")
    void acceptsTheFirstWord_whenCustomerAndClockMeet() {
        world.list("house.com");
        world.list("garden.com");
        Caller anna = world.customer("anna", 5000);
        OrderView house = world.place(anna, "house.com");
        OrderView garden = world.place(anna, "garden.com");
        world.time.moveTo(OrderWorld.FINAL.minus(OrderWorld.MICRO));
        world.activate();
        world.bean(CancelOrder.class).cancel(anna, house.id(), world.time.instant());
        world.time.moveTo(OrderWorld.FINAL);
        // even before the run has come round
        assertThatThrownBy(() -> world.bean(CancelOrder.class).cancel(anna, garden.id(), world.time.instant()))
                .isInstanceOf(DeadlinePassed.class);
        world.finalizeDue();
        assertThat(world.status(house)).isEqualTo(OrderStatus.CANCELLED);
        assertThat(world.status(garden)).isEqualTo(OrderStatus.PROCESSING);
        assertThat(world.held(anna)).isEqualTo(OrderWorld.REGULAR);
    }

    @Test
    void valuesANameByAllItsOrders() {
        world.list("house.com");
        world.place(world.customer("anna", 5000), "house.com");
        world.place(world.customer("bert", 5000), PlaceOrderRequest.of("house.com", OrderClass.LITEBACKORDER));
        world.time.moveTo(OrderWorld.OPENS);
        world.activate();
        world.time.moveTo(OrderWorld.FINAL);
        world.finalizeDue();
        assertThat(org.backorder.sql.Sql.query(
                        world.source(), "SELECT order_value FROM catch_plan", row -> row.number("order_value")))
                .containsExactly(OrderWorld.REGULAR + OrderWorld.LITE);
    }
}
