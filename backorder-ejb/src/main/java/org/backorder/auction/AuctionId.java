package org.backorder.auction;

import java.io.Serializable;

/** Number of an auction; inside only: customers know it by their order. */
public record AuctionId(long value) implements Serializable {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
