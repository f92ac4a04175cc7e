package org.backorder.auction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * R36 as it reads, in cents and without a thought for speed: every accepted maximum is kept, and after each bid of a rival all bidders are
 * put in order anew.
 */
final class ReferenceBidding {
    private static final Comparator<Kept> BEST_FIRST = Comparator.comparingLong(Kept::cents)
            .reversed()
            .thenComparing(Kept::receivedAt)
            .thenComparingInt(Kept::number);

    private final long opening;
    private final long[][] steps;
    private final List<Kept> kept = new ArrayList<>();
    private long leader = -1;
    private long price = -1;

    private record Kept(long bidder, long cents, Instant receivedAt, int number) {}

    /** Steps are pairs of a price and the increment from it on. */
    ReferenceBidding(long opening, long[]... steps) {
        this.opening = opening;
        this.steps = steps;
    }

    /** True when the bid is accepted. */
    boolean bid(long bidder, long cents, Instant receivedAt) {
        if (cents < minimum(bidder)) {
            return false;
        }
        kept.add(new Kept(bidder, cents, receivedAt, kept.size()));
        if (bidder == leader) {
            return true; // the leader's own raise never moves the price
        }
        List<Kept> best = bestOfEach();
        leader = best.get(0).bidder();
        price = best.size() == 1
                ? opening
                : Math.min(best.get(0).cents(), oneMore(best.get(1).cents()));
        return true;
    }

    private List<Kept> bestOfEach() {
        List<Kept> best = new ArrayList<>();
        for (long bidder : kept.stream().mapToLong(Kept::bidder).distinct().toArray()) {
            best.add(kept.stream()
                    .filter(bid -> bid.bidder() == bidder)
                    .max(Comparator.comparingInt(Kept::number))
                    .orElseThrow());
        }
        best.sort(BEST_FIRST);
        return best;
    }

    long minimum(long bidder) {
        if (kept.isEmpty()) {
            return opening;
        }
        long own = kept.stream()
                .filter(bid -> bid.bidder() == bidder && bidder == leader)
                .mapToLong(bid -> bid.cents() + 1)
                .max()
                .orElse(0);
        return Math.max(oneMore(price), own);
    }

    private long oneMore(long cents) {
        long increment = 0;
        for (long[] step : steps) {
            if (cents >= step[0]) {
                increment = step[1];
            }
        }
        return cents + increment;
    }

    long leader() {
        return leader;
    }

    long price() {
        return price;
    }
}
