package org.backorder.auction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A bid was accepted. No maximum is in it. Instants are UTC, customers are numbers.
 *
 * @param entry its number in the auction's log
 * @param outbid who led before and leads no more
 * @param priceMinor what the leader would pay now
 * @param minimumMinor the least bid of those who do not lead
 */
public record AuctionBidPlaced(
        long auctionId,
        String name,
        int entry,
        long bidder,
        long leader,
        @Nullable Long outbid,
        long priceMinor,
        long minimumMinor,
        String currency,
        Instant receivedAt,
        Instant endsAt) {}
