package org.backorder.auction;

import java.io.Serializable;
import org.backorder.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a bidder alone may know of itself (R36).
 *
 * @param maximum its own in force; absent while it has not bid
 */
public record OwnBidding(String alias, @Nullable Money maximum, BidderStatus status) implements Serializable {
    /** Without the secret. */
    @Override
    public String toString() {
        return "OwnBidding[" + alias + " " + status + "]";
    }
}
