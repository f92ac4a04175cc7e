package org.backorder.auction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.backorder.money.Money;

/** Any bids of five bidders on any ladder end as the rule, read literally, says. A failing try prints its seed and its shortest form. */
@Tag("R36")
@Tag("R37")
class BiddingPropertyTest {
    private static final Instant START = Instant.parse("2026-03-11T20:00:00Z");
    private static final long OPENING = 1000;

    /** Some bids are taken by the lock out of the order of their receipt, which is what two servers make of it. */
    record Try(long bidder, long cents, int receivedMillis) {}

    @Provide
    Arbitrary<List<Try>> bids() {
        Arbitrary<Long> near = Arbitraries.longs().between(900, 4000);
        Arbitrary<Long> round = Arbitraries.longs().between(2, 60).map(step -> step * 500);
        Arbitrary<Long> far = Arbitraries.longs().between(1000, 20_000_000);
        return Combinators.combine(
                        Arbitraries.longs().between(1, 5),
                        Arbitraries.oneOf(near, round, far),
                        Arbitraries.integers().between(0, 3))
                .as(Try::new)
                .list()
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<BidLadder> ladders() {
        return Arbitraries.of(Ladders.FLAT, Ladders.SAV, Ladders.POWER_OF_TEN);
    }

    @Property(tries = 3000)
    void agreesWithTheRule_readLiterally(@ForAll("bids") List<Try> bids, @ForAll("ladders") BidLadder ladder) {
        ReferenceBidding reference = new ReferenceBidding(
                OPENING,
                ladder.steps().stream()
                        .map(step -> new long[] {step.fromMinor(), step.incrementMinor()})
                        .toArray(long[][]::new));
        Bidding bidding = new Bidding(Money.of(OPENING, "USD"), ladder, null);
        int second = 0;
        for (Try next : bids) {
            Instant received = START.plusSeconds(second++ / 2).plusMillis(next.receivedMillis());
            MaximumBid bid = new MaximumBid(next.bidder(), Money.of(next.cents(), "USD"), received);
            Money minimum = bidding.minimumFor(next.bidder());
            boolean accepted = bid.amount().compareTo(minimum) >= 0;
            assertThat(minimum.minorUnits()).isEqualTo(reference.minimum(next.bidder()));
            assertThat(reference.bid(next.bidder(), next.cents(), received)).isEqualTo(accepted);
            if (accepted) {
                Bidding before = bidding;
                bidding = bidding.after(bid);
                assertMoved(before, bidding);
                assertThat(lead(bidding).maximum().customerId()).isEqualTo(reference.leader());
                assertThat(lead(bidding).price().minorUnits()).isEqualTo(reference.price());
            }
        }
    }

    /** What every participant relies on, whatever the amounts. */
    private static void assertMoved(Bidding before, Bidding after) {
        Bidding.Lead lead = lead(after);
        assertThat(lead.price()).isBetween(after.opening(), lead.maximum().amount());
        if (before.lead() != null) {
            assertThat(lead.price()).isGreaterThanOrEqualTo(before.lead().price());
            assertThat(lead.maximum().amount())
                    .isGreaterThanOrEqualTo(before.lead().maximum().amount());
        }
    }

    private static Bidding.Lead lead(Bidding bidding) {
        return Objects.requireNonNull(bidding.lead());
    }
}
