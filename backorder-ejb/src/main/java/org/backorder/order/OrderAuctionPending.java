package org.backorder.order;

/** Several customers are entitled to the caught name; the hold is released and an auction will decide (R30). Ids and values only. */
public record OrderAuctionPending(long orderId, long customerId, String name) {}
