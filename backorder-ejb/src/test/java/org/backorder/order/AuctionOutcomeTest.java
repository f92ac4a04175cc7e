package org.backorder.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.backorder.auction.AuctionQuery;
import org.backorder.auction.AuctionStatus;
import org.backorder.auction.AuctionView;
import org.backorder.auction.CloseAuction;
import org.backorder.auction.PlaceBid;
import org.backorder.customer.Caller;
import org.backorder.money.Money;
import org.backorder.pricing.OrderClass;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A caught name with several entitled customers, from the catch to the end of every order. */
class AuctionOutcomeTest {
    private static final String NAME = "house.com";

    private final OrderWorld world = new OrderWorld();
    private final Caller anna = world.customer("anna", 10 * OrderWorld.REGULAR);
    private final Caller bert = world.customer("bert", 10 * OrderWorld.REGULAR);
    private final Caller carl = world.customer("carl", 10 * OrderWorld.REGULAR);

    private OrderView annas;
    private OrderView berts;
    private OrderView annasSecond;
    private OrderView carlsLite;

    @BeforeEach
    void catchTheName() {
        world.list(NAME);
        annas = world.place(anna, NAME);
        world.time.plus(OrderWorld.SECOND);
        berts = world.place(bert, NAME);
        world.time.plus(OrderWorld.SECOND);
        annasSecond = world.place(
                anna, PlaceOrderRequest.of(NAME, OrderClass.BACKORDER).ranked(0, "", true));
        carlsLite = world.place(carl, PlaceOrderRequest.of(NAME, OrderClass.LITEBACKORDER));
        world.time.moveTo(OrderWorld.OPENS);
        world.activate();
        world.time.moveTo(OrderWorld.FINAL);
        world.finalizeDue();
        world.time.moveTo(OrderWorld.DROP.plusSeconds(1));
        world.receive(world.caught(NAME));
    }

    @AfterEach
    void close() {
        world.assertSound();
        world.close();
    }

    @Test
    @Tag("R30")
    void schedulesOneAuction_amongTheRegularOrdersAlone() {
        for (OrderView order : List.of(annas, berts, annasSecond)) {
            assertThat(world.status(order)).isEqualTo(OrderStatus.AUCTION_PENDING);
        }
        assertThat(world.show(carlsLite).reason()).isEqualTo("REGULAR_BACKORDER_PREFERRED");
        AuctionView view = auction(anna, annas);
        assertThat(view.status()).isEqualTo(AuctionStatus.SCHEDULED);
        assertThat(view.startsAt()).isEqualTo(Instant.parse("2026-03-10T20:00:00Z"));
        assertThat(auction(anna, annasSecond).id()).isEqualTo(view.id());
        assertThat(world.bean(AuctionQuery.class).find(carl, carlsLite.id().value()))
                .isEmpty();
        world.receive(world.caught(NAME)); // at least once
        assertThat(auction(bert, berts).id()).isEqualTo(view.id());
    }

    @Test
    @Tag("R40")
    @Tag("R8")
    void isWon_byTheEarliestOrderOfWhoLeads() {
        Instant start = auction(anna, annas).startsAt();
        bid(bert, berts, "40.00", start);
        bid(anna, annasSecond, "60.00", start);
        end();
        assertThat(world.status(annas)).isEqualTo(OrderStatus.AUCTION_WON);
        assertThat(world.status(annasSecond)).isEqualTo(OrderStatus.AUCTION_LOST);
        assertThat(world.status(berts)).isEqualTo(OrderStatus.AUCTION_LOST);
        assertThat(world.posted(anna)).isEqualTo(10 * OrderWorld.REGULAR); // invoiced, not charged here
        assertThat(auction(anna, annas).orderStatus()).isEqualTo("AUCTION-WON");
    }

    @Test
    @Tag("R40")
    void goesToTheEarliestOrderAtItsOwnPrice_whenNobodyBids() {
        end();
        assertThat(world.status(annas)).isEqualTo(OrderStatus.SUCCESSFUL);
        assertThat(world.status(annasSecond)).isEqualTo(OrderStatus.AUCTION_LOST);
        assertThat(world.status(berts)).isEqualTo(OrderStatus.AUCTION_LOST);
        assertThat(world.show(berts).reason()).isNull();
        assertThat(world.posted(anna)).isEqualTo(9 * OrderWorld.REGULAR);
        assertThat(world.posted(bert)).isEqualTo(10 * OrderWorld.REGULAR);
    }

    @Test
    @Tag("R40")
    void goesToTheNextOrder_whenTheEarliestCannotPay() {
        spendAll(anna);
        end();
        assertThat(world.status(annas)).isEqualTo(OrderStatus.AUCTION_LOST);
        assertThat(world.show(annas).reason()).isEqualTo("INSUFFICIENT_FUNDS");
        assertThat(world.status(berts)).isEqualTo(OrderStatus.SUCCESSFUL);
        assertThat(world.posted(bert)).isEqualTo(9 * OrderWorld.REGULAR);
        assertThat(world.status(annasSecond)).isEqualTo(OrderStatus.AUCTION_LOST);
    }

    @Test
    @Tag("R40")
    void goesToNobody_whenNobodyBidsOrCanPay() {
        spendAll(anna);
        spendAll(bert);
        end();
        for (OrderView order : List.of(annas, berts, annasSecond)) {
            assertThat(world.status(order)).isEqualTo(OrderStatus.AUCTION_LOST);
            assertThat(world.show(order).reason()).isEqualTo("INSUFFICIENT_FUNDS");
        }
    }

    private AuctionView auction(Caller caller, OrderView order) {
        return world.bean(AuctionQuery.class).byOrder(caller, order.id().value());
    }

    private void bid(Caller caller, OrderView order, String amount, Instant at) {
        world.time.moveTo(at);
        world.bean(PlaceBid.class).place(caller, order.id().value(), Money.parse(amount, "USD"), at);
    }

    /** The end comes and is told, twice: delivery is at least once. */
    private void end() {
        AuctionView view = auction(anna, annas);
        world.time.moveTo(view.endsAt().plus(Duration.ofSeconds(1)));
        assertThat(world.bean(CloseAuction.class).close(view.id(), world.time.instant()))
                .isTrue();
        world.sql("INSERT INTO outbox (event_id, event_type, subscriber, payload, occurred_at, next_try_at)"
                + " SELECT gen_random_uuid(), event_type, subscriber, payload, occurred_at, next_try_at FROM outbox"
                + " WHERE event_type = 'AuctionClosed'");
        world.deliver();
    }

    private void spendAll(Caller caller) {
        world.sql(
                "UPDATE ledger_account SET posted_minor = 100 WHERE customer_id = ?",
                caller.id().value());
    }
}
