package org.backorder.ledger;

import org.backorder.money.Money;

/** An account as its locked row showed it; amounts in minor units of its currency. Posted is credits less debits. */
record LedgerAccount(long id, long customerId, String currency, long posted, long held, long creditLimit) {

    /** What may still be set aside or taken (R19). */
    long available() {
        return posted + creditLimit - held;
    }

    /** Refuses when the available balance does not cover the amount. */
    void refuseUnlessCovers(long amountMinor) {
        if (amountMinor > available()) {
            throw new InsufficientFunds(Money.of(amountMinor - available(), currency));
        }
    }

    /** Refuses an amount of another currency: an account keeps one. */
    void refuseUnlessKeeps(Money amount) {
        if (!amount.currency().getCurrencyCode().equals(currency)) {
            throw new OtherCurrency(currency, amount.currency().getCurrencyCode());
        }
    }
}
