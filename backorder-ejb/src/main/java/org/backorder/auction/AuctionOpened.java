package org.backorder.auction;

import java.time.Instant;

/** Bids are taken from now on. Instants are UTC. */
public record AuctionOpened(long auctionId, String name, Instant endsAt) {}
