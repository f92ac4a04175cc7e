package org.backorder.auction;

import java.time.Instant;
import java.util.List;

/** An auction will open (R39). Instants are UTC; customers are those who may bid, by number. */
public record AuctionScheduled(
        long auctionId, long planId, String name, Instant startsAt, Instant endsAt, List<Long> customers) {
    /** Copies the customers. */
    public AuctionScheduled {
        customers = List.copyOf(customers);
    }
}
