package org.backorder.ledger;

import org.backorder.refusal.Refusal;

/** The customer has its one deposit account (540). */
public class AccountExists extends Refusal {
    private static final long serialVersionUID = 1L;

    AccountExists(String customer) {
        super(540, "account-exists", customer);
    }
}
