package org.backorder.auction;

import org.jspecify.annotations.Nullable;

/**
 * One who may bid, read under the auction's lock together with who leads.
 *
 * @param maximum its own in force
 * @param leaderAlias absent while nobody has bid
 * @param leaderMaximum absent while nobody has bid
 * @param strikes auctions it won and did not pay
 */
record Bidder(
        String alias,
        @Nullable MaximumBid maximum,
        @Nullable String leaderAlias,
        @Nullable MaximumBid leaderMaximum,
        long strikes) {}
