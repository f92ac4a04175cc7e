package org.backorder.auction;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Opens auctions when their start comes, every second. */
@Stateless
public class AuctionOpeningTimer {
    @Inject
    AuctionOpeningRun run;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void tick() {
        run.tick();
    }
}
