package org.backorder.ledger;

/** Where a fund hold stands: open, or resolved in one of three ways, exactly once (R19). */
public enum HoldState {
    OPEN,
    CAPTURED,
    RELEASED,
    EXPIRED
}
