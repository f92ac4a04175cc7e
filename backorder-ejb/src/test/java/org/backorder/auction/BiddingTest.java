package org.backorder.auction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Objects;
import org.backorder.money.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R36 by example: opening bid 10.00, increment 5.00. */
@Tag("R36")
class BiddingTest {
    private static final long ANNA = 1;
    private static final long BERT = 2;
    private static final Instant START = Instant.parse("2026-03-11T20:00:00Z");

    private Bidding bidding = new Bidding(usd("10.00"), Ladders.FLAT, null);
    private int bids;

    @ParameterizedTest
    @CsvSource({
        "10.00, 15.00, 2, 15.00", // one increment above Anna's maximum
        "50.00, 20.00, 1, 25.00", // bid for by the proxy
        "50.00, 47.00, 1, 50.00", // at most the leader's maximum
        "50.00, 50.00, 1, 50.00", // the earlier stays
        "50.00, 52.00, 2, 52.00", // at most the new leader's maximum
        "50.00, 90.00, 2, 55.00"
    })
    void setsThePrice_whenARivalBids(String annas, String berts, long leader, String price) {
        bid(ANNA, annas);
        assertStands(ANNA, "10.00");
        bid(BERT, berts);
        assertStands(leader, price);
    }

    @Test
    void keepsThePrice_whenTheLeaderRaises() {
        bid(ANNA, "50.00");
        bid(BERT, "50.00");
        bid(ANNA, "100.00");
        assertStands(ANNA, "50.00");
        bid(BERT, "60.00");
        assertStands(ANNA, "65.00");
    }

    @Test
    void refusesTheFirstBid_belowTheOpeningBid() {
        assertThat(bidding.minimumFor(ANNA)).isEqualTo(usd("10.00"));
        assertThatThrownBy(() -> bid(ANNA, "9.99")).isInstanceOf(IllegalArgumentException.class);
        bid(ANNA, "10.00");
    }

    @Test
    void asksRivalsForOneIncrement_andTheLeaderForMoreThanItsOwn() {
        bid(ANNA, "50.00");
        assertThat(bidding.minimumFor(BERT)).isEqualTo(usd("15.00"));
        assertThat(bidding.minimumFor(ANNA)).isEqualTo(usd("50.01"));
        bid(BERT, "50.00");
        assertThat(bidding.minimumFor(ANNA))
                .isEqualTo(usd("55.00")); // a maximum below the minimum next bid buys nothing
        assertThatThrownBy(() -> bid(ANNA, "54.99")).isInstanceOf(IllegalArgumentException.class);
    }

    /** Two servers: the lock went to the later one first. */
    @Test
    @Tag("R37")
    void givesTheLeadOfEqualMaxima_toTheEarlierReceived() {
        bidding = bidding.after(new MaximumBid(BERT, usd("50.00"), START.plusMillis(2)));
        bidding = bidding.after(new MaximumBid(ANNA, usd("50.00"), START.plusMillis(1)));
        assertStands(ANNA, "50.00");
    }

    private void bid(long customer, String amount) {
        bidding = bidding.after(new MaximumBid(customer, usd(amount), START.plusSeconds(++bids)));
    }

    private void assertStands(long leader, String price) {
        Bidding.Lead lead = Objects.requireNonNull(bidding.lead());
        assertThat(lead.maximum().customerId()).isEqualTo(leader);
        assertThat(lead.price()).isEqualTo(usd(price));
    }

    private static Money usd(String amount) {
        return Money.parse(amount, "USD");
    }
}
