package org.backorder.ledger;

import java.math.RoundingMode;
import org.backorder.money.ExchangeRate;
import org.backorder.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A fund hold as its row shows it. Charge and captured are zero unless it was captured.
 *
 * @param amount what is held, in the account's currency
 * @param quoted what it was asked for: the same, or an amount in the price's currency
 * @param rate what made one of the other; absent when they are the same (R20)
 */
record FundHold(
        long id,
        long accountId,
        long orderId,
        String description,
        Money amount,
        Money quoted,
        @Nullable ExchangeRate rate,
        HoldState state,
        long charge,
        long captured) {
    /** Whole smallest units: half of one goes up, as invoices round. */
    static final RoundingMode ROUNDING = RoundingMode.HALF_UP;

    /** A charge in the account's currency, at the rate of the hold and no later one; what was held is taken as it was held (R20). */
    Money inItsCurrency(Money chargeAsQuoted) {
        if (rate == null || !chargeAsQuoted.currency().equals(rate.from())) {
            return chargeAsQuoted;
        }
        return chargeAsQuoted.equals(quoted) ? amount : rate.convert(chargeAsQuoted, ROUNDING);
    }
}
