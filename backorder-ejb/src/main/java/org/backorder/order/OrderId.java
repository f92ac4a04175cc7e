package org.backorder.order;

/** Number of an order; ascends in the order of acceptance (R33). The API's APPLICATION. */
public record OrderId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
