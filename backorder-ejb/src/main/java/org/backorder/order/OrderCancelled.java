package org.backorder.order;

/** The customer cancelled. Ids and values only. */
public record OrderCancelled(long orderId, long customerId, String name) {}
