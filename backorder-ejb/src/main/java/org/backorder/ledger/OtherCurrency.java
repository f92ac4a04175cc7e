package org.backorder.ledger;

import org.backorder.refusal.Refusal;

/** The amount is not of the account's one currency (541). */
public class OtherCurrency extends Refusal {
    private static final long serialVersionUID = 1L;

    OtherCurrency(String kept, String given) {
        super(541, "other-currency", kept, given);
    }
}
