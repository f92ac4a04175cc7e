package org.backorder.order;

/** The order's customer led its auction at the end, and now has to pay the price (R40). Ids and values only; the price in minor units. */
public record OrderAuctionWon(
        long orderId, long customerId, String name, long auctionId, long priceMinor, String currency) {}
