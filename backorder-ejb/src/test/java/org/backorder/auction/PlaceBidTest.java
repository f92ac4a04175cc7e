package org.backorder.auction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.backorder.auction.AuctionWorld.END;
import static org.backorder.auction.AuctionWorld.MICRO;
import static org.backorder.auction.AuctionWorld.START;
import static org.backorder.auction.AuctionWorld.usd;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.backorder.customer.Caller;
import org.backorder.money.Money;
import org.backorder.refusal.NotFound;
import org.backorder.refusal.Refusal;
import org.backorder.testing.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PlaceBidTest {
    private final AuctionWorld world = new AuctionWorld();
    private final Caller anna = world.customer("anna");
    private final Caller bert = world.customer("bert");
    private long annas;
    private long berts;

    @BeforeEach
    void schedule() {
        List<Long> orders = world.auction("house.com", anna, bert);
        annas = orders.get(0);
        berts = orders.get(1);
        world.time.moveTo(START);
    }

    @AfterEach
    void close() {
        AuctionWorld.assertChained(world.log(anna, annas));
        world.close();
    }

    @Test
    @Tag("R36")
    void bidsForTheLeader_upToItsMaximum() {
        world.bid(anna, annas, "100.00");
        assertThat(world.view(bert, berts).price()).isEqualTo(usd("10.00"));
        world.bid(bert, berts, "40.00");
        AuctionView seenByAnna = world.view(anna, annas);
        assertThat(seenByAnna.price()).isEqualTo(usd("45.00"));
        assertThat(seenByAnna.minimumNext()).isEqualTo(usd("100.01"));
        assertThat(seenByAnna.own()).isEqualTo(own(seenByAnna, "100.00", BidderStatus.LEADING));
        AuctionView seenByBert = world.view(bert, berts);
        assertThat(seenByBert.minimumNext()).isEqualTo(usd("50.00"));
        assertThat(seenByBert.own()).isEqualTo(own(seenByBert, "40.00", BidderStatus.OUTBID));
        assertThat(List.of(seenByBert.bids(), seenByBert.bidders())).containsExactly(2, 2);
        world.bid(anna, annas, "200.00");
        assertThat(world.view(bert, berts).price()).isEqualTo(usd("45.00"));
        assertThat(world.log(bert, berts).stream().map(logged -> logged.entry().kind()))
                .containsExactly(LogEntry.Kind.OPENED, LogEntry.Kind.BID, LogEntry.Kind.BID, LogEntry.Kind.RAISE);
    }

    @Test
    @Tag("R37")
    void takesBids_fromTheStartToJustBeforeTheEnd() {
        world.time.moveTo(START.minus(MICRO));
        assertRefused(
                552, () -> world.bid(anna, annas, "10.00"), "opens at " + START, "received at " + START.minus(MICRO));
        world.time.moveTo(START);
        assertThat(world.bid(anna, annas, "10.00").receivedAt()).isEqualTo(START);
        assertThat(world.view(anna, annas).status()).isEqualTo(AuctionStatus.OPEN);
        world.sql("UPDATE auction SET extension_window_seconds = 0");
        world.time.moveTo(END.minusMillis(1));
        assertThat(world.bid(bert, berts, "15.00").receivedAt()).isEqualTo(END.minusMillis(1));
        world.time.moveTo(END);
        assertRefused(552, () -> world.bid(anna, annas, "20.00"), "ended at " + END, "received at " + END);
        world.time.moveTo(END.plusMillis(1));
        assertRefused(552, () -> world.bid(anna, annas, "20.00"), "received at " + END.plusMillis(1));
    }

    @Test
    @Tag("R35")
    void movesTheEnd_afterABidInTheLastTwoMinutes() {
        world.bid(anna, annas, "10.00");
        Instant late = END.minusSeconds(30);
        world.time.moveTo(late);
        world.bid(bert, berts, "50.00");
        Instant moved = late.plus(Duration.ofMinutes(2));
        assertThat(world.view(anna, annas).endsAt()).isEqualTo(moved);
        world.time.moveTo(moved.minus(MICRO));
        world.bid(anna, annas, "60.00");
        assertThat(world.log(bert, berts).get(3).entry().endsAt())
                .isEqualTo(moved.minus(MICRO).plus(Duration.ofMinutes(2)));
    }

    @Test
    @Tag("R36")
    void takesTheSameBidTwice_asOne() {
        Instant first = world.bid(anna, annas, "50.00").receivedAt();
        world.bid(bert, berts, "20.00");
        world.time.plus(Duration.ofHours(1));
        assertThat(world.bid(anna, annas, "50.00").receivedAt()).isEqualTo(first);
        assertThat(world.bid(bert, berts, "20.00").receivedAt()).isEqualTo(first);
        assertThat(world.log(anna, annas)).hasSize(3);
        assertThat(world.facts(AuctionBidPlaced.class)).hasSize(2);
        assertThat(world.view(anna, annas).bids()).isEqualTo(2);
    }

    @Test
    @Tag("R36")
    void refusesWhatIsBelowTheMinimum_naming() {
        assertRefused(541, () -> world.bid(anna, annas, "9.99"), "at least 10.00 USD", "received at " + START);
        world.bid(anna, annas, "50.00");
        assertRefused(541, () -> world.bid(bert, berts, "14.99"), "at least 15.00 USD");
        assertRefused(541, () -> world.bid(anna, annas, "49.99"), "at least 50.01 USD");
        assertRefused(541, () -> place(anna, annas, Money.parse("60.00", "EUR")), "USD");
        assertRefused(541, () -> place(anna, annas, usd("100000000.01")), "at most 100000000.00 USD");
        assertThat(world.log(anna, annas)).hasSize(2);
    }

    @Test
    @Tag("R2")
    void refusesStaff_beforeItLooksForAnything() {
        assertRefused(531, () -> world.bid(People.of(world.wiring).operator(), annas, "10.00"));
        assertRefused(531, () -> world.bid(People.of(world.wiring).caller("auditor", "AUDITOR"), 1, "10.00"));
        assertRefused(
                531, () -> world.bid(People.of(world.wiring).caller("both", "CUSTOMER OPERATOR"), annas, "10.00"));
    }

    @Test
    @Tag("R1")
    @Tag("R39")
    void knowsNoAuction_butForItsBidders() {
        Caller parent = world.customer("parent");
        world.sql(
                "UPDATE customer SET parent_id = ? WHERE id = ?",
                parent.id().value(),
                anna.id().value());
        for (Caller other : List.of(bert, world.customer("carl"))) {
            assertThatThrownBy(() -> world.bid(other, annas, "10.00"))
                    .isInstanceOf(NotFound.class)
                    .hasMessage(new NotFound("APPLICATION", Long.toString(annas)).getMessage());
            assertThatThrownBy(() -> world.view(other, annas)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> world.log(other, annas)).isInstanceOf(NotFound.class);
        }
        world.bid(anna, annas, "30.00");
        assertThat(world.view(parent, annas).own()).isNull(); // it may read, but neither bid nor know the maximum
        assertThat(world.view(parent, annas).minimumNext()).isEqualTo(usd("15.00"));
        assertThatThrownBy(() -> world.bid(parent, annas, "40.00")).isInstanceOf(NotFound.class);
        assertThat(world.view(People.of(world.wiring).operator(), annas).own()).isNull();
    }

    @Test
    void saysThatThereIsNoAuction_toTheOrdersCustomerAlone() {
        long other = world.order(anna, "other.com");
        assertRefused(552, () -> world.bid(anna, other, "10.00"), "no auction", "received at " + START);
        assertRefused(552, () -> world.view(anna, other), "no auction");
        assertRefused(545, () -> world.bid(bert, other, "10.00"));
        world.sql("UPDATE backorder SET status = 'CANCELLED' WHERE id = ?", other);
        assertRefused(545, () -> world.bid(anna, other, "10.00"));
        assertRefused(545, () -> world.view(anna, other));
    }

    @Test
    @Tag("R41")
    void refusesWhoHasLeftTooManyUnpaid() {
        strike(2);
        world.bid(anna, annas, "10.00");
        strike(1);
        assertRefused(531, () -> world.bid(anna, annas, "50.00"), "3 auctions", "received at " + START);
        world.bid(bert, berts, "50.00");
    }

    @Test
    @Tag("R8")
    void countsTwoOrdersOfACustomer_asOneBidder() {
        long second = world.order(anna, "garden.com");
        long first = world.order(anna, "garden.com");
        long rivals = world.order(bert, "garden.com");
        world.time.moveTo(AuctionWorld.CAUGHT);
        world.schedule(
                "garden.com",
                List.of(
                        new AuctionEntry(first, anna.id(), AuctionWorld.CAUGHT),
                        new AuctionEntry(second, anna.id(), AuctionWorld.CAUGHT.plusSeconds(1)),
                        new AuctionEntry(rivals, bert.id(), AuctionWorld.CAUGHT)));
        world.time.moveTo(START);
        world.bid(anna, first, "50.00");
        assertRefused(541, () -> world.bid(anna, second, "40.00"), "at least 50.01 USD");
        AuctionView view = world.view(anna, second);
        assertThat(view.own()).isEqualTo(own(view, "50.00", BidderStatus.LEADING));
        assertThat(view.price()).isEqualTo(usd("10.00"));
    }

    @Test
    void tellsWhoIsOutbid_andNoMaximum() {
        world.bid(anna, annas, "33.00");
        world.bid(bert, berts, "77.00");
        AuctionBidPlaced second = world.facts(AuctionBidPlaced.class).get(1);
        assertThat(second.outbid()).isEqualTo(anna.id().value());
        assertThat(second.leader()).isEqualTo(bert.id().value());
        assertThat(second.priceMinor()).isEqualTo(3800);
        assertThat(second.minimumMinor()).isEqualTo(4300);
        assertThat(second.toString()).doesNotContain("7700");
        assertThat(world.view(anna, annas).toString()).doesNotContain("77.00", "7700", "33.00", "3300");
    }

    private static OwnBidding own(AuctionView view, String maximum, BidderStatus status) {
        return new OwnBidding(Objects.requireNonNull(view.own()).alias(), usd(maximum), status);
    }

    private void place(Caller caller, long order, Money maximum) {
        world.bean(PlaceBid.class).place(caller, order, maximum, world.time.instant());
    }

    private void strike(int times) {
        for (int i = 0; i < times; i++) {
            String name = "unpaid-" + times + "-" + i + ".com";
            Instant now = world.time.instant();
            world.time.moveTo(AuctionWorld.CAUGHT);
            world.auction(name, anna, bert);
            world.time.moveTo(now);
            world.sql(
                    "INSERT INTO bidder_strike (auction_id, customer_id, at) SELECT id, ?, ? FROM auction WHERE name = ?",
                    anna.id().value(),
                    now,
                    name);
        }
    }

    private static void assertRefused(int code, Runnable work, String... texts) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(List.of(texts))
                    .allSatisfy(text -> assertThat(refusal.getMessage()).contains(text));
            assertThat(refusal.text(Locale.GERMAN)).isNotEqualTo(refusal.getMessage());
        });
    }
}
