package org.backorder.ledger;

/** What a posting records. */
public enum PostingKind {
    /** Money received. */
    PAYMENT,
    /** A captured hold: the price of a success. */
    CAPTURE,
    /** An earlier posting taken back, with a reason. */
    REVERSAL
}
