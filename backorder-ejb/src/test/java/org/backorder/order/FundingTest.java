package org.backorder.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.backorder.customer.Caller;
import org.backorder.job.RunReport;
import org.backorder.pricing.OrderClass;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R21")
class FundingTest {
    private final OrderWorld world = new OrderWorld();

    @AfterEach
    void close() {
        world.assertSound();
        world.close();
    }

    @Test
    void fundsFromTheFirstInstantOfTheWindow_notBefore() {
        world.list("house.com");
        Caller anna = world.customer("anna", 5000);
        OrderView order = world.place(anna, "house.com");
        ActivationRun run = world.bean(ActivationRun.class);
        assertThat(run.nextDue(world.time.instant())).contains(OrderWorld.OPENS);
        world.time.moveTo(OrderWorld.OPENS.minus(OrderWorld.MICRO));
        assertThat(run.tick()).isEqualTo(RunReport.IDLE);
        assertThatThrownBy(() -> world.bean(ActivateOrder.class).activate(order.id(), world.time.instant()))
                .isInstanceOf(TooEarlyToActivate.class);
        world.time.moveTo(OrderWorld.OPENS);
        assertThat(run.tick()).isEqualTo(RunReport.done(1));
        assertThat(world.status(order)).isEqualTo(OrderStatus.ACTIVE);
        assertThat(world.show(order).funded()).isTrue();
        assertThat(world.held(anna)).isEqualTo(OrderWorld.REGULAR);
        assertThat(run.nextDue(world.time.instant())).isEmpty();
        assertThatThrownBy(() -> world.bean(ActivateOrder.class).activate(order.id(), world.time.instant()))
                .isInstanceOf(WrongStatus.class);
    }

    @Test
    void fundsUntilTheFinalizationDate_notAtIt() {
        world.list("house.com");
        world.list("garden.com");
        Caller anna = world.customer("anna", 0);
        OrderView first = world.place(anna, "house.com");
        OrderView second = world.place(anna, "garden.com");
        world.pay(anna, 2 * OrderWorld.REGULAR);
        world.time.moveTo(OrderWorld.FINAL.minus(OrderWorld.MICRO));
        world.bean(ActivateOrder.class).activate(first.id(), world.time.instant());
        world.time.moveTo(OrderWorld.FINAL);
        assertThatThrownBy(() -> world.bean(ActivateOrder.class).activate(second.id(), world.time.instant()))
                .isInstanceOf(DeadlinePassed.class);
        world.activate();
        assertThat(world.status(second)).isEqualTo(OrderStatus.REQUESTED);
    }

    /**
     * One table for both paths. In the second one a bad row of another account makes every batch fail, so that each order is
     * activated by itself.
     */
    @ParameterizedTest(name = "one by one: {0}")
    @ValueSource(booleans = {false, true})
    void fundsInOrder_alikeSetWiseAndOneByOne(boolean oneByOne) {
        world.list("a.com");
        world.list("b.com");
        world.list("c.com");
        world.list("soon.com", OrderWorld.DROP.minus(Duration.ofHours(5)));
        Caller anna = world.customer("anna", 2 * OrderWorld.REGULAR + OrderWorld.LITE);
        Caller bert = world.customer("bert", 10 * OrderWorld.REGULAR);
        Caller cleo = world.customer("cleo", 0);
        OrderView a = world.place(anna, "a.com");
        world.time.plus(OrderWorld.SECOND);
        OrderView b = world.place(anna, "b.com");
        OrderView soon = world.place(anna, "soon.com");
        OrderView preferred = world.place(anna, priority("c.com", 5));
        OrderView lite = world.place(anna, PlaceOrderRequest.of("c.com", OrderClass.LITEBACKORDER));
        OrderView berts = world.place(bert, "a.com");
        OrderView bad = world.place(bert, "b.com");
        OrderView poor = world.place(cleo, "a.com");
        if (oneByOne) {
            world.poison(bad);
        }
        world.time.moveTo(OrderWorld.OPENS);
        RunReport report = world.bean(ActivationRun.class).tick();
        // own priority, then the earlier deadline, then the earlier creation; what is left covers the cheaper one
        assertThat(List.of(preferred, soon, lite, berts)).allMatch(order -> world.status(order) == OrderStatus.ACTIVE);
        assertThat(List.of(a, b, poor)).allMatch(order -> world.status(order) == OrderStatus.REQUESTED);
        assertThat(world.available(anna)).isZero();
        assertThat(world.status(bad)).isEqualTo(oneByOne ? OrderStatus.REQUESTED : OrderStatus.ACTIVE);
        assertThat(report.done()).isEqualTo(oneByOne ? 4 : 5);
        assertThat(report.failed()).isEqualTo(oneByOne ? 1 : 0);
        assertThat(history(a)).containsExactly("null-REQUESTED");
        assertThat(history(soon)).containsExactly("null-REQUESTED", "REQUESTED-ACTIVE");
        retriesInAMinute(oneByOne, bad);
    }

    /** Nothing is overdue: the bad row and the poor accounts are tried again in a minute. */
    private void retriesInAMinute(boolean oneByOne, OrderView bad) {
        Instant next =
                world.bean(ActivationRun.class).nextDue(world.time.instant()).orElseThrow();
        assertThat(next).isEqualTo(world.time.instant().plus(FundOrders.RETRY));
        if (oneByOne) {
            world.cure();
            world.time.moveTo(next);
            world.activate();
            assertThat(world.status(bad)).isEqualTo(OrderStatus.ACTIVE);
        }
    }

    @Test
    void fundsAtOnceWhenMoneyArrives() {
        world.list("house.com");
        Caller anna = world.customer("anna", OrderWorld.REGULAR - 1);
        OrderView order = world.place(anna, "house.com");
        world.time.moveTo(OrderWorld.OPENS);
        world.activate();
        world.time.plus(OrderWorld.SECOND);
        world.pay(anna, 1);
        world.deliver();
        assertThat(world.status(order)).isEqualTo(OrderStatus.ACTIVE);
        // the account is not tried for ever
        world.time.plus(FundOrders.RETRY);
        world.activate();
        assertThat(world.bean(ActivationRun.class).nextDue(world.time.instant()))
                .isEmpty();
    }

    @Test
    void triesAgainEveryMinute_whenMoneyIsSetFreeOtherwise() {
        world.list("house.com");
        world.list("garden.com");
        Caller anna = world.customer("anna", OrderWorld.REGULAR);
        OrderView first = world.place(anna, "house.com");
        OrderView second = world.place(anna, "garden.com");
        world.time.moveTo(OrderWorld.OPENS);
        world.activate();
        assertThat(world.status(second)).isEqualTo(OrderStatus.REQUESTED);
        world.bean(CancelOrder.class).cancel(anna, first.id(), world.time.instant());
        world.time.plus(FundOrders.RETRY.minus(OrderWorld.MICRO));
        world.activate();
        assertThat(world.status(second)).isEqualTo(OrderStatus.REQUESTED);
        world.time.plus(OrderWorld.MICRO);
        world.activate();
        assertThat(world.status(second)).isEqualTo(OrderStatus.ACTIVE);
    }

    @Test
    void announcesMissingFunds_onceAnAccountAndUtcDay() {
        world.list("house.com");
        world.list("garden.com", OrderWorld.DROP.minus(Duration.ofHours(5)));
        Caller anna = world.customer("anna", 500);
        OrderView house = world.place(anna, "house.com");
        OrderView garden = world.place(anna, "garden.com");
        LowBalanceRun notices = world.bean(LowBalanceRun.class);
        world.time.moveTo(OrderWorld.OPENS);
        assertThat(notices.tick()).isEqualTo(RunReport.IDLE);
        world.activate();
        assertThat(notices.nextDue(world.time.instant())).contains(world.time.instant());
        assertThat(notices.tick()).isEqualTo(RunReport.done(1));
        assertThat(notices.tick()).isEqualTo(RunReport.IDLE);
        Instant midnight = Instant.parse("2026-03-08T00:00:00Z");
        assertThat(notices.nextDue(world.time.instant())).contains(midnight);
        world.time.plus(FundOrders.RETRY);
        world.activate();
        assertThat(notices.tick()).isEqualTo(RunReport.IDLE);
        world.time.moveTo(midnight.minus(OrderWorld.MICRO));
        assertThat(notices.tick()).isEqualTo(RunReport.IDLE);
        world.time.moveTo(midnight);
        assertThat(notices.tick()).isEqualTo(RunReport.done(1));
        assertThat(notices())
                .containsExactly(
                        "2026-03-07 3500 USD [" + garden.id() + ", " + house.id() + "] until 2026-03-10T12:00:00Z",
                        "2026-03-08 3500 USD [" + garden.id() + ", " + house.id() + "] until 2026-03-10T12:00:00Z");
    }

    @Test
    void announcesNothing_whenTheMoneyCameBefore() {
        world.list("house.com");
        Caller anna = world.customer("anna", 0);
        world.place(anna, "house.com");
        world.time.moveTo(OrderWorld.OPENS);
        world.activate();
        world.pay(anna, OrderWorld.REGULAR);
        world.deliver();
        world.bean(LowBalanceRun.class).tick();
        assertThat(notices()).isEmpty();
    }

    private List<String> history(OrderView order) {
        return world.bean(OrderQuery.class).history(world.operator, order.id()).stream()
                .map(move -> move.from() + "-" + move.to())
                .toList();
    }

    private static PlaceOrderRequest priority(String name, int priority) {
        return new PlaceOrderRequest(
                name,
                OrderClass.BACKORDER,
                new OrderContacts("USER", "USER", "USER", "USER"),
                null,
                1,
                List.of(),
                Map.of(),
                false,
                priority,
                "");
    }

    private List<String> notices() {
        world.deliver();
        return world.notices.stream()
                .map(n -> n.day() + " " + n.missingMinor() + " " + n.currency() + " "
                        + n.orders().stream()
                                .map(o -> Long.toString(o.orderId()))
                                .toList() + " until " + n.deadline())
                .toList();
    }
}
