package org.backorder.customer;

/**
 * Who asks: the signed-in customer and where the request came from. Every command and page passes it on, and every query and
 * transition checks it: a foreign object answers like a missing one (R1).
 */
public record Caller(CustomerView customer, String origin) {
    /** Number of the signed-in customer. */
    public CustomerId id() {
        return customer.id();
    }
}
