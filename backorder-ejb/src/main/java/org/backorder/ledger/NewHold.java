package org.backorder.ledger;

/** A hold an account covers, about to be written. */
record NewHold(long accountId, HoldRequest request) {
    long amount() {
        return request.amount().minorUnits();
    }
}
