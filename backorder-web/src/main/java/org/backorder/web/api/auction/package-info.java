/**
 * Purpose: commands about private auctions (api.md, section 10). Words: application, auction, bid. May use: auction.
 * Events out: none. Invariants: an auction is asked for by an order, and nobody else can tell that it exists.
 */
@NullMarked
package org.backorder.web.api.auction;

import org.jspecify.annotations.NullMarked;
