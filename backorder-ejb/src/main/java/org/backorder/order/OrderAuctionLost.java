package org.backorder.order;

import org.jspecify.annotations.Nullable;

/**
 * The auction of the order's name went to another order, or to none (R40). Ids and values only.
 *
 * @param reason absent when somebody else was ahead
 */
public record OrderAuctionLost(
        long orderId,
        long customerId,
        String name,
        long auctionId,
        @Nullable String reason) {}
