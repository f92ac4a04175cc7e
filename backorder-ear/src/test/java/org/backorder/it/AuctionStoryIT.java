package org.backorder.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Three resellers order one name: the auction that follows, as each of them sees it over the API. */
@Tag("R30")
@Tag("R40")
class AuctionStoryIT {
    private static final List<String> RESELLERS = List.of("story-ann", "story-ben", "story-cyd");
    private static final World WORLD = World.get();
    private static final Control CONTROL = WORLD.control();
    private static final Api ANN;
    private static final Api BEN;
    private static final Api CYD;

    static {
        RESELLERS.forEach(login -> {
            WORLD.addCustomer(login);
            CONTROL.wire(login, "500.00", "USD");
        });
        ANN = WORLD.api(RESELLERS.get(0)).inSession();
        BEN = WORLD.api(RESELLERS.get(1)).inSession();
        CYD = WORLD.api(RESELLERS.get(2)).inSession();
    }

    @AfterAll
    static void everyCentIsAccountedFor() {
        WORLD.ledgerIsSound();
    }

    @Test
    @Tag("R35")
    @Tag("R36")
    @Tag("R37")
    @Tag("R38")
    void isWonByTheHighestMaximum_afterALateBidHasMovedTheEnd() {
        List<String> orders = auctioned("story-duel.com");
        String anns = orders.get(0);
        String bens = orders.get(1);
        String cyds = orders.get(2);
        Instant start = isScheduled(orders);
        Answer tooEarly = bid(ANN, anns, "100.00").expect(552);
        assertThat(tooEarly.description()).contains("the auction opens at " + start, "received at ");

        CONTROL.advanceTo(start);
        stands(bid(ANN, anns, "100.00").expect(200), "LEADING", "10.00", "100.01");
        stands(bid(BEN, bens, "40.00").expect(200), "OUTBID", "45.00", "50.00");
        assertThat(bid(CYD, cyds, "49.99").expect(541).description()).contains("at least 50.00 USD", "received at ");
        stands(bid(ANN, anns, "120.00").expect(200), "LEADING", "45.00", "120.01");
        stands(status(BEN, bens), "OUTBID", "45.00", "50.00");
        assertThat(status(BEN, bens).toString()).doesNotContain("120.0");

        Instant end = start.plus(Duration.ofDays(3));
        CONTROL.advanceTo(end.minusSeconds(60));
        Answer late = bid(CYD, cyds, "130.00").expect(200);
        stands(late, "LEADING", "125.00", "130.01");
        Instant moved = micros(late.get("RECEIVEDDATEMICROS")).plusSeconds(120);
        assertThat(late.get("AUCTION-ENDDATE")).isEqualTo(World.wire(moved));
        CONTROL.advanceTo(end.plusSeconds(1));
        stands(status(ANN, anns), "OUTBID", "125.00", "130.00");

        CONTROL.advanceTo(moved.plusSeconds(2));
        assertThat(bid(BEN, bens, "500.00").expect(552).description()).contains("the auction ended at " + moved);
        ends(CYD, cyds, "AUCTION-WON", "WON");
        ends(ANN, anns, "AUCTION-LOST", "LOST");
        ends(BEN, bens, "AUCTION-LOST", "LOST");
        Answer won = CYD.call("StatusDomainApplication", "APPLICATION=" + cyds).expect(200);
        assertThat(List.of(won.get("AUCTION-PRICE"), won.get("AUCTION-VAT"))).containsExactly("125.00", "0.00");
        assertThat(status(ANN, anns).all("AUCTION-PRICE")).isEmpty();
        assertThat(WORLD.charges(cyds)).isEmpty(); // it is paid by invoice
        CYD.call("StatusDomain", "DOMAIN=story-duel.com").expect(545); // R42: until it is paid
        theLogProvesIt(orders);
    }

    /** R38: everyone reads the same log, and checks it with what every Java has. */
    private void theLogProvesIt(List<String> orders) {
        Answer log = log(ANN, orders.get(0));
        assertThat(log.all("TYPE")).containsExactly("OPENED", "BID", "BID", "RAISE", "BID", "CLOSED");
        assertThat(log.all("AMOUNT")).containsExactly("", "10.00", "45.00", "45.00", "125.00", "125.00");
        assertThat(log.all("BIDDER").get(1))
                .isEqualTo(status(ANN, orders.get(0)).get("AUCTION-BIDDER"));
        assertThat(log.all("LEADER").get(5))
                .isEqualTo(status(CYD, orders.get(2)).get("AUCTION-BIDDER"));
        assertThat(log.toString()).doesNotContain("story-ann", "100.0", "120.0", "130.0");
        String before = "0".repeat(64);
        for (int i = 0; i < log.all("BID").size(); i++) {
            before = sha256(before + "\n" + log.all("ENTRY").get(i));
            assertThat(log.all("HASH").get(i)).isEqualTo(before);
        }
        assertThat(log(BEN, orders.get(1)).all("HASH")).isEqualTo(log.all("HASH"));
        for (Api other : List.of(BEN, WORLD.api("bob"))) {
            other.call("QueryAuctionBidList", "APPLICATION=" + orders.get(0)).expect(545);
            other.call("StatusAuction", "APPLICATION=" + orders.get(0)).expect(545);
            bid(other, orders.get(0), "900.00").expect(545);
        }
        Answer seenByStaff = status(WORLD.api("auditor"), orders.get(0));
        assertThat(List.of(seenByStaff.get("AUCTION-BIDDER"), seenByStaff.get("AUCTION-MAXIMUMBID")))
                .containsExactly("", "");
        assertThat(ANN.call("QueryEventList", "WIDE=1", "LIMIT=10000").events(orders.get(0)))
                .containsExactly("REQUESTED", "ACTIVE", "PROCESSING", "AUCTION_PENDING", "AUCTION_LOST");
        assertThat(CYD.call("QueryEventList", "WIDE=1", "LIMIT=10000").events(orders.get(2)))
                .containsExactly("REQUESTED", "ACTIVE", "PROCESSING", "AUCTION_PENDING", "AUCTION_WON");
    }

    @Test
    void goesToTheEarliestOrder_whenNobodyBids() {
        List<String> orders = auctioned("story-unbid.com");
        BigDecimal price = new BigDecimal(ANN.call("StatusDomainApplication", "APPLICATION=" + orders.get(0))
                .expect(200)
                .get("PRICE"));
        CONTROL.advanceTo(isScheduled(orders).plus(Duration.ofDays(3)).plusSeconds(2));
        ends(ANN, orders.get(0), "SUCCESSFUL", "NONE");
        ends(BEN, orders.get(1), "AUCTION-LOST", "NONE");
        ends(CYD, orders.get(2), "AUCTION-LOST", "NONE");
        assertThat(WORLD.charges(orders.get(0))).containsExactly(price);
        assertThat(WORLD.charges(orders.get(1))).isEmpty();
        WORLD.await(() -> ANN.call("StatusDomain", "DOMAIN=story-unbid.com").code() == 200, "the name is handed over");
        assertThat(log(CYD, orders.get(2)).all("TYPE")).containsExactly("OPENED", "CLOSED");
    }

    /** Three orders for a name that is caught; holds are released (R30). */
    private static List<String> auctioned(String name) {
        Instant drop = CONTROL.now().plus(Duration.ofDays(2));
        CONTROL.list(name, drop);
        List<String> orders = new ArrayList<>();
        RESELLERS.forEach(login -> orders.add(WORLD.place(login, name)));
        CONTROL.advanceTo(drop.plusSeconds(10));
        assertThat(WORLD.eventually(() -> state(ANN, orders.get(0)), "AUCTION-PENDING"))
                .isEqualTo("AUCTION-PENDING");
        for (Api reseller : List.of(ANN, BEN, CYD)) {
            assertThat(reseller.call("StatusAccount").get("DEPOSIT")).isEqualTo("0.00");
        }
        return orders;
    }

    /** R35: at the next 20:00 UTC, for three days, in USD from 10.00. Answers the start. */
    private static Instant isScheduled(List<String> orders) {
        Instant now = CONTROL.now();
        LocalDateTime today = now.atOffset(ZoneOffset.UTC).toLocalDate().atTime(LocalTime.of(20, 0));
        Instant start =
                (today.toInstant(ZoneOffset.UTC).isAfter(now) ? today : today.plusDays(1)).toInstant(ZoneOffset.UTC);
        HashSet<String> aliases = new HashSet<>();
        List<Api> resellers = List.of(ANN, BEN, CYD);
        for (int i = 0; i < resellers.size(); i++) {
            Answer status = status(resellers.get(i), orders.get(i));
            stands(status, "NONE", "", "10.00");
            assertThat(status.get("AUCTION-STATUS")).isEqualTo("AUCTION-PENDING");
            assertThat(status.get("AUCTION-STARTDATE")).isEqualTo(World.wire(start));
            assertThat(status.get("AUCTION-ENDDATE")).isEqualTo(World.wire(start.plus(Duration.ofDays(3))));
            assertThat(status.get("AUCTION-CURRENCY")).isEqualTo("USD");
            assertThat(status.get("AUCTION-URL")).endsWith("/auction/show?id=" + orders.get(i));
            aliases.add(status.get("AUCTION-BIDDER"));
            Answer order = resellers
                    .get(i)
                    .call("StatusDomainApplication", "APPLICATION=" + orders.get(i))
                    .expect(200);
            assertThat(order.get("AUCTION-STARTDATE")).isEqualTo(World.wire(start));
            assertThat(order.get("AUCTION-BIDDERSTATUS")).isEqualTo("NONE");
        }
        assertThat(aliases).hasSize(3);
        return start;
    }

    private static void stands(Answer auction, String bidder, String price, String next) {
        assertThat(List.of(
                        auction.get("AUCTION-BIDDERSTATUS"),
                        auction.get("AUCTION-BESTBID"),
                        auction.get("AUCTION-MINIMUMNEXTBID")))
                .containsExactly(bidder, price, next);
    }

    private static void ends(Api reseller, String order, String status, String bidder) {
        assertThat(WORLD.eventually(() -> state(reseller, order), status)).isEqualTo(status);
        Answer auction = status(reseller, order);
        assertThat(auction.get("AUCTION-STATUS")).isEqualTo(status);
        assertThat(auction.get("AUCTION-BIDDERSTATUS")).isEqualTo(bidder);
        assertThat(auction.get("AUCTION-MINIMUMNEXTBID")).isEmpty();
    }

    private static String state(Api reseller, String order) {
        return reseller.call("StatusDomainApplication", "APPLICATION=" + order)
                .expect(200)
                .get("STATUS");
    }

    private static Answer status(Api reseller, String order) {
        return reseller.call("StatusAuction", "APPLICATION=" + order).expect(200);
    }

    private static Answer log(Api reseller, String order) {
        return reseller.call("QueryAuctionBidList", "APPLICATION=" + order).expect(200);
    }

    private static Answer bid(Api reseller, String order, String amount) {
        return reseller.call("AddAuctionBid", "APPLICATION=" + order, "AMOUNT=" + amount);
    }

    private static Instant micros(String date) {
        return LocalDateTime.parse(date.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
