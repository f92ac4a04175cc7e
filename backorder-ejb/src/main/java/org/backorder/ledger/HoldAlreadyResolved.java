package org.backorder.ledger;

import org.backorder.refusal.Refusal;

/** The hold of the order was resolved before (552); says how. */
public class HoldAlreadyResolved extends Refusal {
    private static final long serialVersionUID = 1L;

    HoldAlreadyResolved(long orderId, HoldState state) {
        super(552, "hold-already-resolved", orderId, state);
    }
}
