package org.backorder.order;

/** The name was caught and is this order's: charged once (R29). Contact handles are those of the order. */
public record OrderSucceeded(
        long orderId,
        long customerId,
        String name,
        long planId,
        String ownerContact,
        String adminContact,
        String techContact,
        String billingContact) {}
