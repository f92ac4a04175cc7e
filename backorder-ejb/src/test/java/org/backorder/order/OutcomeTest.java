package org.backorder.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.backorder.customer.Caller;
import org.backorder.pricing.OrderClass;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class OutcomeTest {
    private final OrderWorld world = new OrderWorld();
    private final Caller anna = world.customer("anna", 10 * OrderWorld.REGULAR);
    private final Caller bert = world.customer("bert", 10 * OrderWorld.REGULAR);

    @AfterEach
    void close() {
        world.assertSound();
        world.close();
    }

    @Test
    @Tag("R29")
    void chargesTheOneCustomer_andEndsLiteOrders() {
        world.list("house.com");
        OrderView regular = world.place(anna, "house.com");
        OrderView lite = world.place(bert, PlaceOrderRequest.of("house.com", OrderClass.LITEBACKORDER));
        process();
        world.receive(world.caught("house.com"));
        assertThat(world.status(regular)).isEqualTo(OrderStatus.SUCCESSFUL);
        assertThat(world.show(regular).funded()).isTrue();
        assertThat(world.posted(anna)).isEqualTo(9 * OrderWorld.REGULAR);
        assertThat(world.show(lite).reason()).isEqualTo("REGULAR_BACKORDER_PREFERRED");
        assertThat(world.posted(bert)).isEqualTo(10 * OrderWorld.REGULAR);
        assertThat(List.of(world.held(anna), world.held(bert))).containsExactly(0L, 0L);
        world.receive(world.caught("house.com")); // at least once
        assertThat(world.posted(anna)).isEqualTo(9 * OrderWorld.REGULAR);
    }

    @Test
    @Tag("R18")
    void chargesThePrice_andReturnsTheRestOfTheHold() {
        world.list("house.com");
        world.sql("UPDATE price SET application_minor = 1500, deposit_minor = 2500 WHERE tld = 'com'"
                + " AND order_class = 'BACKORDER'");
        OrderView order = world.place(anna, "house.com");
        process();
        assertThat(world.held(anna)).isEqualTo(2500);
        world.receive(world.caught("house.com"));
        assertThat(world.posted(anna)).isEqualTo(10 * OrderWorld.REGULAR - 1500);
        assertThat(world.status(order)).isEqualTo(OrderStatus.SUCCESSFUL);
    }

    @Test
    @Tag("R30")
    void sendsRivalsToTheAuction_andReleasesAllHolds() {
        world.list("house.com");
        OrderView annas = world.place(anna, "house.com");
        OrderView berts = world.place(bert, "house.com");
        process();
        world.receive(world.caught("house.com"));
        assertThat(world.status(annas)).isEqualTo(OrderStatus.AUCTION_PENDING);
        assertThat(world.status(berts)).isEqualTo(OrderStatus.AUCTION_PENDING);
        assertThat(world.show(annas).funded()).isFalse();
        assertThat(List.of(world.held(anna), world.held(bert))).containsExactly(0L, 0L);
    }

    @Test
    @Tag("R31")
    void givesTheNameToTheFirst_whereTheRegistrysTldSaysSo() {
        world.list("house.uk");
        OrderView first = world.place(anna, "house.uk");
        OrderView second = world.place(bert, "house.uk");
        process();
        world.receive(world.caught("house.uk"));
        assertThat(world.status(first)).isEqualTo(OrderStatus.SUCCESSFUL);
        assertThat(world.show(second).reason()).isEqualTo("EARLIER_ORDER_PREFERRED");
    }

    @Test
    @Tag("R32")
    void letsAFundedLiteOrderBeatAnUnfundedRegularOne() {
        world.list("house.com");
        Caller poor = world.customer("poor", 0);
        OrderView regular = world.place(poor, "house.com");
        OrderView lite = world.place(bert, PlaceOrderRequest.of("house.com", OrderClass.LITEBACKORDER));
        process();
        world.receive(world.caught("house.com"));
        assertThat(world.show(regular).reason()).isEqualTo("INSUFFICIENT_FUNDS");
        assertThat(world.status(lite)).isEqualTo(OrderStatus.SUCCESSFUL);
        assertThat(world.posted(bert)).isEqualTo(10 * OrderWorld.REGULAR - OrderWorld.LITE);
    }

    @Test
    @Tag("R26")
    void endsEveryOrderOfAMissedName_withoutACharge() {
        world.list("lost.com");
        world.list("kept.com");
        world.list("refused.com");
        OrderView lost = world.place(anna, "lost.com");
        OrderView too = world.place(bert, "lost.com");
        OrderView kept = world.place(anna, "kept.com");
        OrderView refused = world.place(anna, "refused.com");
        process();
        world.receive(world.missed("lost.com", "LOST", 2302));
        world.receive(world.missed("kept.com", "NOT_DROPPED", null));
        world.receive(world.missed("refused.com", "REFUSED", 2306));
        assertThat(List.of(lost, too, kept, refused))
                .extracting(order -> world.show(order).reason())
                .containsExactly("LOST", "LOST", "NOT_DROPPED", "REFUSED_2306");
        assertThat(List.of(lost, too, kept, refused)).allSatisfy(order -> {
            assertThat(world.status(order)).isEqualTo(OrderStatus.FAILED);
            assertThat(world.show(order).funded()).isFalse();
        });
        assertThat(List.of(world.available(anna), world.available(bert)))
                .containsExactly(10 * OrderWorld.REGULAR, 10 * OrderWorld.REGULAR);
    }

    private void process() {
        world.time.moveTo(OrderWorld.OPENS);
        world.activate();
        world.time.moveTo(OrderWorld.FINAL);
        world.finalizeDue();
        world.time.moveTo(OrderWorld.DROP);
    }
}
