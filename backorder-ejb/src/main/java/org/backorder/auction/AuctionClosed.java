package org.backorder.auction;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An auction ended (R40). Instants are UTC, customers are numbers.
 *
 * @param winner who led at the end; absent when nobody bid
 * @param priceMinor what the winner has to pay; absent when nobody bid
 * @param entries all orders the auction decides about, the earliest created first
 */
public record AuctionClosed(
        long auctionId,
        long planId,
        String name,
        @Nullable Long winner,
        @Nullable Long priceMinor,
        String currency,
        Instant endedAt,
        List<Entry> entries) {
    /** An order and whose it is. */
    public record Entry(long orderId, long customerId) {}

    /** Copies the entries. */
    public AuctionClosed {
        entries = List.copyOf(entries);
    }

    /** The winner's earliest order. */
    public Optional<Long> winningOrder() {
        return entries.stream()
                .filter(entry -> winner != null && entry.customerId() == winner)
                .map(Entry::orderId)
                .findFirst();
    }
}
