package org.backorder.auction;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * The terms in force for a TLD, as far as scheduling needs them; the others are copied onto the auction as they stand.
 *
 * @param openingTime UTC
 */
record AuctionTerms(long id, LocalTime openingTime, Duration duration) {
    /** The first opening after that instant; at the very instant of one it is the next (R35). */
    Instant opensAfter(Instant now) {
        OffsetDateTime today = now.atOffset(ZoneOffset.UTC).with(openingTime);
        Instant opening = today.toInstant();
        return opening.isAfter(now) ? opening : today.plusDays(1).toInstant();
    }
}
