package org.backorder.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.backorder.customer.Caller;
import org.backorder.dropcatch.CannotBeRaced;
import org.backorder.dropcatch.NameMissed;
import org.backorder.dropcatch.NameTaken;
import org.backorder.ledger.InsufficientFunds;
import org.backorder.pricing.OrderClass;
import org.backorder.sql.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lite orders after the finalization date, for names that nobody has caught (R34). */
@Tag("R34")
class PostDropLiteTest {
    private static final Instant CLOSES = Instant.parse("2026-03-11T04:00:00Z"); // 24:00 in New York

    private final OrderWorld world = new OrderWorld();
    private final Caller anna = world.customer("anna", 10 * OrderWorld.LITE);
    private final Caller bert = world.customer("bert", 10 * OrderWorld.LITE);

    @AfterEach
    void close() {
        world.assertSound();
        world.close();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-05T19:00:00Z, 2026-03-06T05:00:00Z", // winter: T04
        "2026-03-07T19:00:00Z, 2026-03-08T05:00:00Z", // the last day of winter time
        "2026-03-08T18:00:00Z, 2026-03-09T04:00:00Z", // the day of the change to summer time
        "2026-07-01T18:00:00Z, 2026-07-02T04:00:00Z", // summer
        "2026-10-31T18:00:00Z, 2026-11-01T04:00:00Z", // the last day of summer time
        "2026-11-01T19:00:00Z, 2026-11-02T05:00:00Z", // the day of the change to winter time
    })
    void isTakenFrom14To24NewYork(Instant opens, Instant closes) {
        world.list("house.com", opens);
        world.time.moveTo(opens.minus(Duration.ofHours(1)));
        refusesNamingTheWindow(anna);
        world.time.moveTo(opens.minus(OrderWorld.MICRO));
        refusesNamingTheWindow(anna);
        world.time.moveTo(opens);
        assertThat(world.place(anna, lite("house.com")).status()).isEqualTo(OrderStatus.PROCESSING);
        world.time.moveTo(closes.minus(OrderWorld.MICRO));
        assertThat(world.place(bert, lite("house.com")).status()).isEqualTo(OrderStatus.PROCESSING);
        world.time.moveTo(closes);
        refusesNamingTheWindow(world.customer("carl", OrderWorld.LITE));
    }

    private void refusesNamingTheWindow(Caller caller) {
        assertThatThrownBy(() -> world.place(caller, lite("house.com")))
                .isInstanceOfSatisfying(
                        LiteWindowClosed.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(552))
                .hasMessageContaining("14:00-24:00 America/New_York");
    }

    @Test
    void holdsThePriceInTheSameRequest_andPlansTheCatchUntilTheWindowEnds() {
        dropped("house.com");
        OrderView order = world.place(anna, lite("house.com"));
        assertThat(order.status()).isEqualTo(OrderStatus.PROCESSING);
        assertThat(order.funded()).isTrue();
        assertThat(world.held(anna)).isEqualTo(OrderWorld.LITE);
        assertThat(plan("window_end_at")).isEqualTo(CLOSES.toString());
        assertThat(plan("next_try_at <= '" + world.time.instant() + "'")).isEqualTo("t");
        assertThat(world.bean(OrderQuery.class).history(anna, order.id()))
                .extracting(OrderMove::to)
                .containsExactly(OrderStatus.REQUESTED, OrderStatus.ACTIVE, OrderStatus.PROCESSING);
        assertThatThrownBy(() -> world.bean(CancelOrder.class).cancel(anna, order.id(), world.time.instant()))
                .isInstanceOf(DeadlinePassed.class);
        assertThatThrownBy(() -> world.place(anna, lite("house.com"))).isInstanceOf(DuplicateOrder.class);
    }

    @Test
    void refusesWithoutFunds_andStoresNothing() {
        dropped("house.com");
        Caller poor = world.customer("poor", OrderWorld.LITE - 1);
        assertThatThrownBy(() -> world.place(poor, lite("house.com")))
                .isInstanceOfSatisfying(
                        InsufficientFunds.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(546));
        storesNothing();
        world.pay(poor, 1);
        assertThat(world.place(poor, lite("house.com")).status()).isEqualTo(OrderStatus.PROCESSING);
    }

    @Test
    void refusesTldsWithoutAWindow_namingThoseThatHaveOne() {
        world.sql("INSERT INTO price (tier_id, tld, order_class, application_minor, currency, valid_from)"
                + " SELECT id, 'org', 'LITEBACKORDER', 5, 'USD', '2026-01-01T00:00:00Z' FROM tier");
        dropped("house.org");
        assertThatThrownBy(() -> world.place(anna, lite("house.org")))
                .isInstanceOf(LiteWindowClosed.class)
                .hasMessageContaining(".com, .net 14:00-24:00 America/New_York");
        storesNothing();
    }

    @Test
    @Tag("R11")
    void refusesRegularOrders_insideTheWindowToo() {
        dropped("house.com");
        assertThatThrownBy(() -> world.place(anna, "house.com")).isInstanceOf(DeadlinePassed.class);
        storesNothing();
    }

    @Test
    void readsTheWindowFromTheTldsRow() {
        world.sql("UPDATE tld SET lite_zone = 'UTC', lite_from = '21:00', lite_seconds = 60 WHERE label = 'com'");
        dropped("house.com");
        world.time.moveTo(Instant.parse("2026-03-10T21:00:00Z").minus(OrderWorld.MICRO));
        assertThatThrownBy(() -> world.place(anna, lite("house.com"))).hasMessageContaining("21:00-21:01 UTC");
        world.time.moveTo(Instant.parse("2026-03-10T21:00:00Z"));
        world.place(anna, lite("house.com"));
        assertThat(plan("window_end_at")).isEqualTo("2026-03-10T21:01:00Z");
    }

    @Test
    void refusesWhatCannotBeRacedFor_andStoresNothing() {
        world.sql("UPDATE tld SET registry_id = NULL WHERE label = 'com'");
        dropped("house.com");
        assertThatThrownBy(() -> world.place(anna, lite("house.com"))).isInstanceOf(CannotBeRaced.class);
        storesNothing();
    }

    @Test
    @Tag("R32")
    void givesACaughtNameToTheEarliest() {
        dropped("house.com");
        OrderView first = world.place(anna, lite("house.com"));
        world.time.moveTo(OrderWorld.DROP.plusSeconds(61));
        OrderView second = world.place(bert, lite("house.com"));
        assertThat(world.plans()).containsExactly("house.com PLANNED " + OrderWorld.DROP);
        assertThat(plan("order_value")).isEqualTo(Long.toString(2 * OrderWorld.LITE));
        world.receive(world.caught("house.com"));
        assertThat(world.status(first)).isEqualTo(OrderStatus.SUCCESSFUL);
        assertThat(world.show(second).reason()).isEqualTo("EARLIER_ORDER_PREFERRED");
        assertThat(world.posted(anna)).isEqualTo(9 * OrderWorld.LITE);
        assertThat(world.posted(bert)).isEqualTo(10 * OrderWorld.LITE);
        assertThat(List.of(world.held(anna), world.held(bert))).containsExactly(0L, 0L);
    }

    @Test
    @Tag("R30")
    void joinsThePlanOfRegularOrders_andLosesToThem() {
        world.sql("UPDATE tld SET profile_name = 'sandbox' WHERE label = 'com'"); // tries for one hour only
        world.list("house.com");
        Caller carl = world.customer("carl", OrderWorld.REGULAR);
        OrderView regular = world.place(carl, "house.com");
        world.time.moveTo(OrderWorld.OPENS);
        world.activate();
        world.time.moveTo(OrderWorld.FINAL);
        world.finalizeDue();
        assertThat(plan("window_end_at")).isEqualTo("2026-03-10T19:00:00Z");
        world.time.moveTo(OrderWorld.DROP.plusSeconds(60));
        OrderView lite = world.place(anna, lite("house.com"));
        assertThat(world.plans()).hasSize(1);
        assertThat(plan("window_end_at")).isEqualTo(CLOSES.toString());
        world.receive(world.caught("house.com"));
        assertThat(world.status(regular)).isEqualTo(OrderStatus.SUCCESSFUL);
        assertThat(world.show(lite).reason()).isEqualTo("REGULAR_BACKORDER_PREFERRED");
    }

    @ParameterizedTest
    @CsvSource({"CAUGHT", "LOST"})
    void refusesATakenName_andStoresNothing(String state) {
        dropped("house.com");
        world.place(anna, lite("house.com"));
        world.sql("UPDATE catch_plan SET state = ?, decided_at = drop_at, next_try_at = NULL", state);
        assertThatThrownBy(() -> world.place(bert, lite("house.com"))).isInstanceOf(NameTaken.class);
        assertThat(world.held(bert)).isZero();
        assertThat(count("backorder")).isEqualTo(1);
    }

    @Test
    @Tag("R26")
    void triesAgainForANameThatWasGivenUp_whateverIsStillToldOfThat() {
        dropped("house.com");
        OrderView first = world.place(anna, lite("house.com"));
        world.sql("UPDATE catch_plan SET state = 'NOT_DROPPED', decided_at = drop_at, next_try_at = NULL, round = 9");
        NameMissed missed = new NameMissed(
                Long.parseLong(plan("id")), "house.com", "com", OrderWorld.DROP, "NOT_DROPPED", null, null);
        OrderView second = world.place(bert, lite("house.com"));
        assertThat(plan("state || ' ' || round || ' ' || window_end_at")).startsWith("WAITING 1 2026-03-1");
        world.receive(missed); // of the first end, delivered late
        assertThat(List.of(world.status(first), world.status(second)))
                .containsExactly(OrderStatus.PROCESSING, OrderStatus.PROCESSING);

        world.time.moveTo(CLOSES);
        world.sql("UPDATE catch_plan SET state = 'NOT_DROPPED', decided_at = window_end_at, next_try_at = NULL");
        world.receive(missed);
        assertThat(List.of(world.show(first), world.show(second))).allSatisfy(order -> {
            assertThat(order.status()).isEqualTo(OrderStatus.FAILED);
            assertThat(order.reason()).isEqualTo("NOT_DROPPED");
        });
        assertThat(List.of(world.held(anna), world.held(bert))).containsExactly(0L, 0L);
        assertThat(world.posted(anna)).isEqualTo(10 * OrderWorld.LITE);
    }

    private void dropped(String name) {
        world.list(name);
        world.time.moveTo(OrderWorld.DROP.plusSeconds(60));
    }

    private static PlaceOrderRequest lite(String name) {
        return PlaceOrderRequest.of(name, OrderClass.LITEBACKORDER);
    }

    private void storesNothing() {
        assertThat(List.of(count("backorder"), count("order_history"), count("catch_plan"), count("fund_hold")))
                .containsOnly(0L);
        assertThat(world.facts("OrderPlaced")).isEmpty();
    }

    private long count(String table) {
        return Sql.one(world.source(), "SELECT count(*) AS rows FROM " + table, row -> row.number("rows"))
                .orElseThrow();
    }

    /** A value of the one plan. */
    private String plan(String value) {
        boolean instant = value.equals("window_end_at");
        return Sql.one(
                        world.source(),
                        "SELECT " + value + " AS value FROM catch_plan",
                        row -> instant ? row.instant("value").toString() : String.valueOf(row.text("value")))
                .orElseThrow();
    }
}
