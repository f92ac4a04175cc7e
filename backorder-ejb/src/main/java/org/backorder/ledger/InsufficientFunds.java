package org.backorder.ledger;

import org.backorder.money.Money;
import org.backorder.refusal.Refusal;

/** The available balance does not cover the amount (546); carries what is missing. */
public class InsufficientFunds extends Refusal {
    private static final long serialVersionUID = 1L;

    private final transient Money missing;

    /** Names the amount that is missing. */
    public InsufficientFunds(Money missing) {
        super(546, "insufficient-funds", missing);
        this.missing = missing;
    }

    /** How much more would be needed. */
    public Money missing() {
        return missing;
    }
}
