package org.backorder.auction;

import java.util.Objects;
import org.backorder.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Who leads an auction and at what price, and what the next bid makes of it: R36 as a pure function.
 *
 * @param opening the least first bid, and the price while one customer alone has bid
 * @param lead absent while nobody has bid
 */
record Bidding(Money opening, BidLadder ladder, @Nullable Lead lead) {
    /** The highest maximum, and what it would have to pay now. */
    record Lead(MaximumBid maximum, Money price) {}

    /** The least maximum accepted from that customer now; who leads may raise its own by as little as it likes. */
    Money minimumFor(long customerId) {
        if (lead == null) {
            return opening;
        }
        Money next = ladder.above(lead.price());
        if (lead.maximum().customerId() != customerId) {
            return next;
        }
        Money more = lead.maximum().amount().plus(new Money(1, opening.currency()));
        return more.compareTo(next) > 0 ? more : next;
    }

    /** Where the bidding stands after that bid, which is not below the minimum. */
    Bidding after(MaximumBid bid) {
        Money minimum = minimumFor(bid.customerId());
        if (bid.amount().compareTo(minimum) < 0) {
            throw new IllegalArgumentException("a bid below " + minimum);
        }
        if (lead == null) {
            return with(bid, opening);
        }
        MaximumBid leader = lead.maximum();
        if (leader.customerId() == bid.customerId()) {
            return with(bid, lead.price()); // settled point of R36: the leader's own raise never moves the price
        }
        boolean overtakes = bid.isAheadOf(leader);
        MaximumBid first = overtakes ? bid : leader;
        Money pushed = ladder.above(overtakes ? leader.amount() : bid.amount());
        return with(first, pushed.compareTo(first.amount()) < 0 ? pushed : first.amount());
    }

    /** Who leads, of a bidding that has begun. */
    Lead leads() {
        return Objects.requireNonNull(lead, "nobody has bid");
    }

    private Bidding with(MaximumBid first, Money price) {
        return new Bidding(opening, ladder, new Lead(first, price));
    }
}
