package org.backorder.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.backorder.customer.Caller;
import org.backorder.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R23")
class ComingHoldsTest {
    private static final LocalDate WINDOW = LocalDate.parse("2026-03-07");

    private final OrderWorld world = new OrderWorld();
    private final Caller anna = world.customer("anna", 0);
    private final Caller bert = world.customer("bert", 0);

    @AfterEach
    void close() {
        world.close();
    }

    private List<ComingHold> holds(Caller caller, Caller whose, Instant now) {
        return world.bean(OrderQuery.class).comingHolds(caller, whose.id(), now);
    }

    private static ComingHold hold(LocalDate day, long orders) {
        return new ComingHold(day, Money.of(orders * OrderWorld.REGULAR, "USD"), orders);
    }

    @Test
    void sumsTheOrdersOfADay_andLeavesOutThoseOnNoList() {
        world.list("one.com");
        world.list("two.com");
        world.list("later.com", OrderWorld.DROP.plus(Duration.ofDays(2)));
        for (String name : List.of("one.com", "two.com", "later.com", "unlisted.com")) {
            world.place(anna, name);
        }
        world.place(bert, "one.com");
        List<ComingHold> expected = List.of(hold(WINDOW, 2), hold(WINDOW.plusDays(2), 1));
        assertThat(holds(anna, anna, OrderWorld.START)).isEqualTo(expected);
        assertThat(holds(world.operator, anna, OrderWorld.START)).isEqualTo(expected);
        assertThat(holds(bert, anna, OrderWorld.START)).isEmpty();
    }

    @Test
    void putsAnUnfundedOrderOnToday_untilItsFinalizationDate() {
        world.list("one.com");
        world.place(anna, "one.com");
        Instant nextDay = OrderWorld.OPENS.plus(Duration.ofDays(1));
        assertThat(holds(anna, anna, nextDay)).containsExactly(hold(WINDOW.plusDays(1), 1));
        assertThat(holds(anna, anna, OrderWorld.FINAL.minus(OrderWorld.MICRO))).hasSize(1);
        assertThat(holds(anna, anna, OrderWorld.FINAL)).isEmpty();
    }

    @Test
    void forgetsAnOrder_onceItIsFunded() {
        world.list("one.com");
        world.place(anna, "one.com");
        world.pay(anna, OrderWorld.REGULAR);
        world.time.moveTo(OrderWorld.OPENS);
        world.activate();
        assertThat(holds(anna, anna, OrderWorld.OPENS)).isEmpty();
    }
}
