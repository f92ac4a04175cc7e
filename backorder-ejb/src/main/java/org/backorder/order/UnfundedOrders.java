package org.backorder.order;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.backorder.customer.CustomerId;
import org.backorder.ledger.BalanceQuery;
import org.backorder.money.Money;
import org.backorder.money.ReferenceRates;
import org.backorder.order.FundsMissing.UnfundedOrder;
import org.backorder.pricing.ExchangeRates;

/** Orders inside their funding window that their account does not cover, and how much it falls short of (R21). */
@Dependent
public class UnfundedOrders {
    /** As holds are rounded: what a notice names is what they will take. */
    private static final RoundingMode ROUNDING = RoundingMode.HALF_UP;

    @Inject
    FundingWaitStore waits;

    @Inject
    BalanceQuery balances;

    @Inject
    ExchangeRates exchangeRates;

    /** Those of one customer that were tried and wait for money, the earliest deadline first. */
    public List<UnfundedOrder> waiting(CustomerId customer, Instant now) {
        return waits.waiting(customer.value(), now);
    }

    /** What would fund them all: their deposits at today's rates (R20) less what is available, in the account's currency. */
    public Money missing(CustomerId customer, List<UnfundedOrder> orders) {
        Money available = balances.balance(customer).available();
        ReferenceRates rates = exchangeRates.latest();
        Money wanted = Money.zero(available.currency());
        boolean known = false;
        for (UnfundedOrder order : orders) {
            Optional<Money> deposit =
                    rates.convert(Money.of(order.amountMinor(), order.currency()), available.currency(), ROUNDING);
            wanted = deposit.map(wanted::plus).orElse(wanted);
            known |= deposit.isPresent();
        }
        return known ? wanted.minus(available) : inTheirCurrency(orders);
    }

    /** An account whose currency has no rate covers nothing of them: all that is missing in the first one's currency. */
    private static Money inTheirCurrency(List<UnfundedOrder> orders) {
        String currency = orders.get(0).currency();
        return Money.of(
                orders.stream()
                        .filter(order -> order.currency().equals(currency))
                        .mapToLong(UnfundedOrder::amountMinor)
                        .reduce(0, Math::addExact),
                currency);
    }
}
