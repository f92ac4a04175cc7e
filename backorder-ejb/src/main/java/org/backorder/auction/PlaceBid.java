package org.backorder.auction;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.backorder.auction.AuctionStore.Entered;
import org.backorder.customer.Caller;
import org.backorder.customer.Role;
import org.backorder.money.Money;
import org.backorder.outbox.Outbox;
import org.backorder.refusal.Forbidden;
import org.backorder.refusal.InvalidValue;
import org.backorder.refusal.NotFound;

/**
 * A customer enters a maximum up to which it is bid for it (R36). Bids of one auction are put in one order by its row's lock; whether a
 * bid is in is decided by its receipt time alone (R37, decision 0023).
 */
@Stateless
public class PlaceBid {
    /** Ten thousand million of the smallest unit; whatever is above is a slip of the finger. */
    private static final long HIGHEST_MINOR = 10_000_000_000L;

    @Inject
    AuctionStore auctions;

    @Inject
    Outbox outbox;

    @Inject
    InstantSource time;

    /**
     * Places the bid for an order of the caller's own. The same maximum again is one effect, answered with the bid in force. Refuses in
     * this order: staff (531), orders of others (545), orders without an auction (552), barred customers (531), before the start and from
     * the end on (552), another currency and less than the minimum (541).
     *
     * @param receivedAt the reading of the clock at the edge
     */
    public BidReceipt place(Caller caller, long orderId, Money maximum, Instant receivedAt) {
        refuseStaff(caller);
        Entered entered = auctions.announce(orderId, caller.id())
                .orElseThrow(() -> new NotFound("APPLICATION", Long.toString(orderId)));
        Instant received = ReceiptTime.of(receivedAt, time.instant());
        if (entered.auction() == null) {
            throw BidNotTaken.noAuction(orderId, received);
        }
        Auction auction = auctions.lock(entered.auction());
        Bidder bidder = auctions.bidder(auction, caller.id());
        refuseUnlessOpen(auction, bidder, received);
        refuseUnlessFits(auction, maximum);
        MaximumBid inForce = bidder.maximum();
        if (inForce != null && inForce.amount().equals(maximum)) {
            return new BidReceipt(entered.auction(), inForce.receivedAt());
        }
        MaximumBid bid = new MaximumBid(caller.id().value(), maximum, received);
        Bidding bidding = auction.bidding(bidder.leaderMaximum());
        Money minimum = bidding.minimumFor(bid.customerId());
        if (maximum.compareTo(minimum) < 0) {
            throw new BidTooLow(minimum, received);
        }
        take(auction, bidder, bid, bidding.after(bid));
        return new BidReceipt(entered.auction(), received);
    }

    private void take(Auction auction, Bidder bidder, MaximumBid bid, Bidding after) {
        if (auction.status == AuctionStatus.SCHEDULED) { // its start has come, its timer has not
            auctions.write(auction, auction.open());
            outbox.add(new AuctionOpened(auction.id, auction.name, auction.endsAt), bid.receivedAt());
        }
        Long before = auction.leader;
        Bidding.Lead lead = after.leads();
        boolean leads = lead.maximum().customerId() == bid.customerId();
        String leaderAlias = leads || bidder.leaderAlias() == null ? bidder.alias() : bidder.leaderAlias();
        LogEntry entry = auction.take(bid, lead, bidder.maximum() == null, bidder.alias(), leaderAlias);
        auctions.write(auction, entry, bid);
        long leader = lead.maximum().customerId();
        outbox.add(
                new AuctionBidPlaced(
                        auction.id,
                        auction.name,
                        entry.number(),
                        bid.customerId(),
                        leader,
                        before == null || before == leader ? null : before,
                        lead.price().minorUnits(),
                        auction.minimumForRivals().minorUnits(),
                        lead.price().currency().getCurrencyCode(),
                        bid.receivedAt(),
                        auction.endsAt),
                bid.receivedAt());
    }

    /** Staff, auditors and the operator's own accounts never bid (531, R2). */
    private static void refuseStaff(Caller caller) {
        boolean portalBidder = caller.customer().roles().equals(Set.of(Role.BIDDER));
        if (!caller.customer().orders() && !portalBidder) {
            throw new Forbidden("only customers bid");
        }
    }

    private static void refuseUnlessOpen(Auction auction, Bidder bidder, Instant received) {
        if (bidder.strikes() >= auction.strikesLimit) {
            throw new BarredFromBidding(bidder.strikes(), received);
        }
        if (!auction.hasStarted(received)) {
            throw BidNotTaken.notOpenYet(auction.startsAt, received);
        }
        if (auction.isOver(received)) {
            throw BidNotTaken.over(auction.endsAt, received);
        }
    }

    private static void refuseUnlessFits(Auction auction, Money maximum) {
        if (!maximum.currency().equals(auction.opening.currency())) {
            throw new InvalidValue("CURRENCY", auction.opening.currency().getCurrencyCode());
        }
        if (maximum.minorUnits() > HIGHEST_MINOR) {
            throw new InvalidValue("AMOUNT", "at most " + new Money(HIGHEST_MINOR, maximum.currency()));
        }
    }
}
