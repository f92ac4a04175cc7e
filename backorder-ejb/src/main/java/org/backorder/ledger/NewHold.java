package org.backorder.ledger;

import java.util.Currency;
import java.util.Optional;
import org.backorder.money.ExchangeRate;
import org.backorder.money.Money;
import org.backorder.money.ReferenceRates;
import org.jspecify.annotations.Nullable;

/**
 * A hold an account is about to take.
 *
 * @param quoted what was asked for
 * @param held the same in the account's currency
 * @param rate what made one of the other; absent when they are the same
 */
record NewHold(
        long accountId,
        HoldFor holdFor,
        Money quoted,
        Money held,
        @Nullable ExchangeRate rate) {
    /** The hold in the account's currency, converted where needed; empty when there is no rate for it (R20). */
    static Optional<NewHold> on(LedgerAccount account, HoldFor holdFor, Money quoted, ReferenceRates rates) {
        Currency kept = Currency.getInstance(account.currency());
        if (quoted.currency().equals(kept)) {
            return Optional.of(new NewHold(account.id(), holdFor, quoted, quoted, null));
        }
        return rates.between(quoted.currency(), kept)
                .map(rate -> new NewHold(account.id(), holdFor, quoted, rate.convert(quoted, FundHold.ROUNDING), rate));
    }

    long amount() {
        return held.minorUnits();
    }
}
