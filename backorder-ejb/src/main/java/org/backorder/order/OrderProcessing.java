package org.backorder.order;

/** The finalization date passed with held funds. Ids and values only. */
public record OrderProcessing(long orderId, long customerId, String name) {}
