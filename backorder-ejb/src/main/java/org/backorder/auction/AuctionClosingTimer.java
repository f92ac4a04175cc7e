package org.backorder.auction;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Closes auctions when their end comes; fires every second, and the run waits for ends within it. */
@Stateless
public class AuctionClosingTimer {
    @Inject
    AuctionClosingRun run;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void tick() {
        run.tick();
    }
}
