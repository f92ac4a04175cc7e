package org.backorder.customer;

import java.io.Serializable;

/** Number of a customer. */
public record CustomerId(long value) implements Serializable {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
