package org.backorder.auction;

import java.time.Instant;

/**
 * A bid that is in.
 *
 * @param receivedAt what it counts from, UTC (R37); of a repeat, that of the bid in force
 */
public record BidReceipt(AuctionId auction, Instant receivedAt) {}
