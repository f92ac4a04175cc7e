package org.backorder.order;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.backorder.customer.CustomerId;
import org.backorder.ledger.BalanceQuery;
import org.backorder.money.Money;
import org.backorder.money.ReferenceRates;
import org.backorder.order.FundsMissing.UnfundedOrder;
import org.backorder.outbox.Outbox;
import org.backorder.pricing.ExchangeRates;

/** Announces once per account and UTC day what an account falls short of (R21); in a transaction of its own, for a refusal keeps nothing. */
@Stateless
public class AnnounceMissingFunds {
    /** As holds are rounded: what the notice names is what they will take. */
    private static final RoundingMode ROUNDING = RoundingMode.HALF_UP;

    @Inject
    FundingWaitStore waits;

    @Inject
    BalanceQuery balances;

    @Inject
    ExchangeRates exchangeRates;

    @Inject
    Outbox outbox;

    /** Announces if it is still due and orders still wait; true when another node had not done it before. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean announce(long customer, Instant now) {
        if (!waits.takeNotice(customer, now)) {
            return false;
        }
        List<UnfundedOrder> orders = waits.waiting(customer, now);
        if (orders.isEmpty()) {
            waits.nextNotice(customer, now.plus(FundOrders.RETRY)); // the funding run will see that nothing waits
            return true;
        }
        LocalDate day = now.atZone(ZoneOffset.UTC).toLocalDate();
        Money missing = missing(customer, orders);
        outbox.add(
                new FundsMissing(
                        customer,
                        day,
                        orders,
                        missing.minorUnits(),
                        missing.currency().getCurrencyCode(),
                        orders.get(0).deadline()),
                now);
        waits.nextNotice(customer, day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        return true;
    }

    /** What would fund them all: their deposits at today's rates (R20) less what is available, in the account's currency. */
    private Money missing(long customer, List<UnfundedOrder> orders) {
        Money available = balances.balance(new CustomerId(customer)).available();
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
