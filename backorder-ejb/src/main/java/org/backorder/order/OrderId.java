package org.backorder.order;

import java.io.Serializable;

/** Number of an order; ascends in the order of acceptance (R33). The API's APPLICATION. */
public record OrderId(long value) implements Serializable {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
