package org.backorder.customer;

/** Number of a customer. */
public record CustomerId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
