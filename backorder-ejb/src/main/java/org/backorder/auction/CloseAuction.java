package org.backorder.auction;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.backorder.customer.CustomerId;
import org.backorder.outbox.Outbox;

/** OPEN to SOLD or UNSOLD: the end has come, and no bid received before it can be on its way any more (R37, R40, decision 0023). */
@Stateless
public class CloseAuction {
    @Inject
    AuctionStore auctions;

    @Inject
    Outbox outbox;

    /** Closes the auction; false when it is closed already, when a late bid has moved its end, and before the grace is over. */
    public boolean close(AuctionId id, Instant now) {
        auctions.awaitAnnounced(id); // before the lock: bids that have announced themselves want it too
        Auction auction = auctions.lock(id);
        if (!auction.mayBeClosed(now)) {
            return false;
        }
        if (auction.status == AuctionStatus.SCHEDULED) { // no server was up while it ran
            auctions.write(auction, auction.open());
        }
        Long winner = auction.leader;
        String alias = winner == null
                ? null
                : auctions.bidder(auction, new CustomerId(winner)).alias();
        auctions.write(auction, auction.close(alias, now));
        List<AuctionClosed.Entry> entries = auctions.entries(auction);
        outbox.add(
                new AuctionClosed(
                        auction.id,
                        auction.planId,
                        auction.name,
                        winner,
                        auction.price == null ? null : auction.price.minorUnits(),
                        auction.opening.currency().getCurrencyCode(),
                        auction.endsAt,
                        entries),
                now);
        return true;
    }
}
