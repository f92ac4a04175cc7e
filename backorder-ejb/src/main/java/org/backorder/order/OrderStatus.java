package org.backorder.order;

import java.util.EnumSet;
import java.util.Set;

/** Where an order stands. Each row lists everything that may follow; an empty row is final. */
public enum OrderStatus {
    REQUESTED,
    ACTIVE,
    PROCESSING,
    SUCCESSFUL,
    FAILED,
    CANCELLED,
    AUCTION_PENDING,
    AUCTION_WON,
    AUCTION_LOST;

    /** Everything that may follow. */
    public Set<OrderStatus> next() {
        return switch (this) { // no default: a new status does not compile until its row is written
            case REQUESTED -> EnumSet.of(ACTIVE, FAILED, CANCELLED);
            case ACTIVE ->
                EnumSet.of(REQUESTED, PROCESSING, FAILED, CANCELLED); // back: the name left the list or moved away
            case PROCESSING ->
                EnumSet.of(REQUESTED, SUCCESSFUL, AUCTION_PENDING, FAILED); // back: the registry moved the drop (R14)
            case AUCTION_PENDING ->
                EnumSet.of(AUCTION_WON, AUCTION_LOST, SUCCESSFUL, FAILED); // no bids: the oldest order gets it
            case AUCTION_WON -> EnumSet.of(FAILED); // not paid in time
            case AUCTION_LOST ->
                EnumSet.of(AUCTION_WON, AUCTION_PENDING, SUCCESSFUL); // the winner defaulted: R41's policies
            case SUCCESSFUL, FAILED, CANCELLED -> EnumSet.noneOf(OrderStatus.class);
        };
    }

    /** True while an auction decides about the order, and for what came of it. */
    public boolean isOfAuction() {
        return this == AUCTION_PENDING || this == AUCTION_WON || this == AUCTION_LOST;
    }

    /** The API's spelling: hyphens for underscores (api.md, section 16). */
    public String wire() {
        return name().replace('_', '-');
    }
}
