package org.backorder.payment;

import java.time.LocalDate;
import org.backorder.money.Money;

/**
 * Money a statement says came in.
 *
 * @param account the operator's own, IBAN or the bank's number
 * @param ref the bank's id of the entry, or the statement's id and the entry's place in it
 */
record StatementEntry(String account, String ref, Money amount, LocalDate bookedOn, String payer, String remittance) {
    /** The payment's id in the ledger. */
    String externalId() {
        return "camt:" + account + ":" + ref;
    }
}
