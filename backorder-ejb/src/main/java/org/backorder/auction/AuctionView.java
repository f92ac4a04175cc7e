package org.backorder.auction;

import java.io.Serializable;
import java.time.Instant;
import org.backorder.money.Money;
import org.backorder.money.Percent;
import org.jspecify.annotations.Nullable;

/**
 * An auction as seen by way of one of its orders. Instants are UTC.
 *
 * @param orderStatus where the order stands, as its wire status: {@code AUCTION-PENDING}, then what became of it
 * @param endsAt as it stands, extensions included
 * @param price what the leader would pay now, or has to pay; absent while nobody has bid
 * @param minimumNext the least maximum accepted now, from the order's own customer
 * @param vat the tax on what the order's customer is invoiced
 * @param own absent for those who look at the order of another: no maximum leaves but to its owner
 */
public record AuctionView(
        AuctionId id,
        long orderId,
        String name,
        AuctionStatus status,
        String orderStatus,
        Instant startsAt,
        Instant endsAt,
        Money opening,
        @Nullable Money price,
        Money minimumNext,
        int bids,
        int bidders,
        Percent vat,
        @Nullable OwnBidding own)
        implements Serializable {
    /** True from the end on. */
    public boolean isOver(Instant now) {
        return status.isClosed() || !now.isBefore(endsAt);
    }
}
