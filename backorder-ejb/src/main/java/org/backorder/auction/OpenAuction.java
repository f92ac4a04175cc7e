package org.backorder.auction;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.backorder.outbox.Outbox;

/** SCHEDULED to OPEN: the start has come (R35). Bids do not wait for it. */
@Stateless
public class OpenAuction {
    @Inject
    AuctionStore auctions;

    @Inject
    Outbox outbox;

    /** Opens the auction; false when it is open already or its start has not come. */
    public boolean open(AuctionId id, Instant now) {
        Auction auction = auctions.lock(id);
        if (auction.status != AuctionStatus.SCHEDULED || !auction.hasStarted(now)) {
            return false;
        }
        auctions.write(auction, auction.open());
        outbox.add(new AuctionOpened(auction.id, auction.name, auction.endsAt), now);
        return true;
    }
}
