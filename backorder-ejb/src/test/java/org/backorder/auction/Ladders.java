package org.backorder.auction;

import java.util.Currency;

/** Ladders and amounts of tests; the presets themselves are rows, and {@link SeededLaddersTest} reads them. */
final class Ladders {
    static final Currency USD = Currency.getInstance("USD");
    static final BidLadder FLAT = BidLadder.parse("0:500", USD);
    static final BidLadder SAV = BidLadder.parse("0:100,10000:500,50000:1000,250000:5000,1000000:10000", USD);
    static final BidLadder POWER_OF_TEN =
            BidLadder.parse("0:1,100:10,1000:100,10000:1000,100000:10000,1000000:100000,10000000:1000000", USD);

    private Ladders() {}
}
