package org.backorder.order;

/** A new order was accepted. Ids and values only. */
public record OrderPlaced(long orderId, long customerId, String name) {}
