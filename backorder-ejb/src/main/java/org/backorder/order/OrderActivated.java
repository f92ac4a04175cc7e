package org.backorder.order;

/** The price is held; the order will be tried. Ids and values only. */
public record OrderActivated(long orderId, long customerId, String name) {}
