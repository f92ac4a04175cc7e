package org.backorder.order;

/** The order ended without the name and without a charge; reason as in rules.md. */
public record OrderFailed(long orderId, long customerId, String name, String reason) {}
