package org.backorder.auction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.backorder.auction.AuctionWorld.END;
import static org.backorder.auction.AuctionWorld.MICRO;
import static org.backorder.auction.AuctionWorld.START;
import static org.backorder.auction.AuctionWorld.usd;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.backorder.customer.Caller;
import org.backorder.sql.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AuctionLifeTest {
    private final AuctionWorld world = new AuctionWorld();
    private final Caller anna = world.customer("anna");
    private final Caller bert = world.customer("bert");

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    @Tag("R35")
    @Tag("R39")
    void isScheduled_onTheTermsInForce() {
        long order = world.auction("house.com", anna, bert).get(0);
        AuctionView view = world.view(anna, order);
        assertThat(view.status()).isEqualTo(AuctionStatus.SCHEDULED);
        assertThat(List.of(view.startsAt(), view.endsAt())).containsExactly(START, END);
        assertThat(List.of(view.opening(), view.minimumNext())).containsExactly(usd("10.00"), usd("10.00"));
        assertThat(view.price()).isNull();
        assertThat(world.facts(AuctionScheduled.class))
                .containsExactly(new AuctionScheduled(
                        view.id().value(),
                        "house.com".hashCode(),
                        "house.com",
                        START,
                        END,
                        List.of(anna.id().value(), bert.id().value())));
    }

    @Test
    @Tag("R35")
    void keepsTheTermsItWasScheduledOn_whenTheyChange() {
        String terms =
                "INSERT INTO auction_terms (tld, valid_from, opening_time, duration_seconds, currency, opening_minor,"
                        + " ladder, extension_window_seconds, extension_seconds, extensions_max, extension_total_seconds,"
                        + " default_policy, payment_days, offer_hours, strikes_limit, fee_included)"
                        + " VALUES (?, ?, '19:30', 3600, 'USD', 500, ?, 60, 90, 5, 600, 'RERUN', 3, 24, 1, true)";
        long first = world.auction("house.com", anna, bert).get(0);
        world.sql(terms, "com", AuctionWorld.CAUGHT.plusSeconds(1), "sav");
        long second = world.auction("garden.com", anna, bert).get(0); // the change is not valid yet
        world.time.plus(Duration.ofSeconds(1));
        long third = world.auction("roof.com", anna, bert).get(0);
        world.sql("UPDATE bid_ladder_step SET increment_minor = 4200 WHERE ladder = 'sav' AND from_minor = 0");
        assertThat(world.view(anna, first).endsAt()).isEqualTo(END);
        assertThat(world.view(anna, second).endsAt()).isEqualTo(END);
        AuctionView changed = world.view(anna, third);
        Instant start = Instant.parse("2026-03-10T19:30:00Z");
        assertThat(List.of(changed.startsAt(), changed.endsAt())).containsExactly(start, start.plusSeconds(3600));
        world.time.moveTo(changed.endsAt().minusSeconds(60));
        world.bid(anna, third, "7.00");
        assertThat(world.view(bert, third + 1).minimumNext()).isEqualTo(usd("6.00"));
        assertThat(world.view(anna, third).endsAt()).isEqualTo(start.plusSeconds(3630));
        assertThat(Sql.query(
                        world.source(),
                        "SELECT default_policy || ' ' || payment_days || ' ' || offer_hours || ' ' || strikes_limit || ' '"
                                + " || fee_included || ' ' || extensions_max || ' ' || (latest_end_at - planned_end_at) AS terms"
                                + " FROM auction WHERE name = 'roof.com'",
                        row -> row.text("terms")))
                .containsExactly("RERUN 3 24 1 true 5 00:10:00");
    }

    @Test
    @Tag("R35")
    void opensAtItsStart_once() {
        long order = world.auction("house.com", anna, bert).get(0);
        world.time.moveTo(START.minus(MICRO));
        world.open();
        assertThat(world.view(anna, order).status()).isEqualTo(AuctionStatus.SCHEDULED);
        assertThat(world.bean(AuctionOpeningRun.class).nextDue(world.time.instant()))
                .contains(START);
        world.time.moveTo(START);
        world.open();
        world.open();
        assertThat(world.view(anna, order).status()).isEqualTo(AuctionStatus.OPEN);
        assertThat(world.facts(AuctionOpened.class)).hasSize(1);
        assertThat(world.log(anna, order).get(0).entry().detail()).isEqualTo("house.com/USD/10.00/0:500");
        assertThat(world.bean(AuctionOpeningRun.class).nextDue(world.time.instant()))
                .isEmpty();
    }

    @Test
    @Tag("R40")
    void isSold_toTheLeaderAtTheEnd() {
        List<Long> orders = world.auction("house.com", anna, bert);
        world.time.moveTo(START);
        world.bid(anna, orders.get(0), "50.00");
        world.bid(bert, orders.get(1), "60.00");
        Instant due = END.plus(ReceiptTime.GRACE);
        assertThat(world.bean(AuctionClosingRun.class).nextDue(START)).contains(due);
        assertThat(world.bean(CloseAuction.class)
                        .close(world.view(anna, orders.get(0)).id(), due.minus(MICRO)))
                .isFalse();
        world.close(due);
        world.close(due);
        AuctionView seen = world.view(bert, orders.get(1));
        assertThat(seen.status()).isEqualTo(AuctionStatus.SOLD);
        OwnBidding own = world.own(bert, orders.get(1));
        assertThat(own.status()).isEqualTo(BidderStatus.WON);
        assertThat(world.own(anna, orders.get(0)).status()).isEqualTo(BidderStatus.LOST);
        AuctionClosed closed = world.facts(AuctionClosed.class).get(0);
        assertThat(world.facts(AuctionClosed.class)).hasSize(1);
        assertThat(closed.winner()).isEqualTo(bert.id().value());
        assertThat(closed.priceMinor()).isEqualTo(5500);
        assertThat(closed.winningOrder()).contains(orders.get(1));
        assertThat(closed.entries()).hasSize(2);
        List<LoggedEntry> log = world.log(anna, orders.get(0));
        AuctionWorld.assertChained(log);
        LogEntry last = log.get(log.size() - 1).entry();
        assertThat(last.kind()).isEqualTo(LogEntry.Kind.CLOSED);
        assertThat(last.detail()).isEqualTo("SOLD");
        assertThat(last.leader()).isEqualTo(own.alias());
    }

    @Test
    @Tag("R40")
    void isUnsold_whenNobodyBid_evenIfNoServerWasUp() {
        long order = world.auction("house.com", anna, bert).get(0);
        world.close(END.plusSeconds(3600));
        assertThat(world.view(anna, order).status()).isEqualTo(AuctionStatus.UNSOLD);
        AuctionClosed closed = world.facts(AuctionClosed.class).get(0);
        assertThat(closed.winner()).isNull();
        assertThat(closed.priceMinor()).isNull();
        assertThat(closed.winningOrder()).isEmpty();
        AuctionWorld.assertChained(world.log(anna, order));
    }

    @Test
    @Tag("R35")
    void goesOn_whenALateBidHasMovedTheEnd() {
        List<Long> orders = world.auction("house.com", anna, bert);
        world.time.moveTo(END.minus(MICRO));
        world.bid(anna, orders.get(0), "50.00");
        world.close(END.plus(ReceiptTime.GRACE));
        assertThat(world.view(anna, orders.get(0)).status()).isEqualTo(AuctionStatus.OPEN);
        assertThat(world.bean(AuctionClosingRun.class).nextDue(END))
                .contains(END.minus(MICRO).plusSeconds(120).plus(ReceiptTime.GRACE));
    }

    @Test
    @Tag("R38")
    void namesBiddersByAliases_thatTellNothing() {
        Set<String> aliases = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            List<Long> orders = world.auction("name-" + i + ".com", anna, bert);
            OwnBidding first = world.own(anna, orders.get(0));
            assertThat(first.alias()).matches("Bidder-[B-DF-HJKMNP-TV-XZ2-9]{4}");
            assertThat(world.own(anna, orders.get(0))).isEqualTo(first);
            aliases.add(first.alias());
        }
        assertThat(aliases).hasSizeGreaterThan(45); // half a million to draw from: a customer is not known by its alias
    }

    @Test
    @Tag("R38")
    void refusesEntries_thatCouldBeReadAsTwo() {
        world.auction("house.com", anna, bert);
        assertThatThrownBy(
                        () -> world.sql(
                                "INSERT INTO auction_log (auction_id, entry, kind, at, currency, ends_at, detail,"
                                        + " hash) SELECT id, 1, 'OPENED', now(), 'USD', now(), 'two words', repeat('0', 64) FROM auction"))
                .hasMessageContaining("auction_log_detail_check");
    }
}
