package org.backorder.ledger;

/** The operator's side of a posting: one account of each kind per currency. */
enum OwnAccount {
    /** Money at the bank or payment provider. */
    BANK,
    /** What was earned. */
    REVENUE,
    /** Bookings by hand, without money moving. */
    ADJUSTMENT
}
