package org.backorder.custody;

/** A caught name is in its customer's account. */
public record NameHandedOver(long caughtNameId, long customerId, long orderId, String name) {}
