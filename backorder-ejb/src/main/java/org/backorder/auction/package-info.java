/**
 * Purpose: private auctions of caught names among the customers entitled to them (R30, R35 to R38, R40). Words: auction, entry, bidder, bid, maximum bid, ladder, soft close. May use: basics, customer, ledger.
 * Events out: AuctionScheduled, AuctionOpened, AuctionBidPlaced, AuctionClosed. Invariants: the receipt time decides; the log is only added to; no maximum leaves but to its owner.
 */
@NullMarked
package org.backorder.auction;

import org.jspecify.annotations.NullMarked;
