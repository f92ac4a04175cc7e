package org.backorder.auction;

/** How a bidder stands in an auction; the API's AUCTION-BIDDERSTATUS. */
public enum BidderStatus {
    /** Has not bid. */
    NONE,
    /** Has the highest maximum. */
    LEADING,
    /** Has bid, and somebody else leads. */
    OUTBID,
    /** Led at the end. */
    WON,
    /** Has bid, and somebody else led at the end. */
    LOST
}
