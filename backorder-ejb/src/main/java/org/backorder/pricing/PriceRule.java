package org.backorder.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import org.backorder.money.Money;
import org.backorder.money.Percent;
import org.backorder.refusal.InvalidValue;
import org.jspecify.annotations.Nullable;

/** Many prices changed by one rule, before anything is saved. */
public final class PriceRule {
    private static final int WHOLE = 10_000; // basis points
    private static final int MOST = 100 * WHOLE;

    private PriceRule() {}

    /**
     * Prices and deposits with so many percent more, or less when negative; rounded up to the smallest unit, or to whole units of the currency.
     *
     * @throws InvalidValue beyond -100 to 10,000 percent
     */
    public static List<PriceWish> percent(Collection<PriceRow> base, Percent percent, boolean wholeUnits) {
        if (percent.basisPoints() < -WHOLE || percent.basisPoints() > MOST) {
            throw new InvalidValue("PERCENT", "-100 to 10000");
        }
        BigDecimal factor = BigDecimal.valueOf(WHOLE + percent.basisPoints(), 4);
        return base.stream()
                .map(row -> new PriceWish(
                        row.tld(),
                        row.orderClass(),
                        new Quote(times(row.price(), factor, wholeUnits), times(row.deposit(), factor, wholeUnits))))
                .toList();
    }

    /** One price for these TLDs and order classes; without one they are not offered any more. */
    public static List<PriceWish> same(
            Collection<String> tlds, Collection<OrderClass> orderClasses, @Nullable Quote quote) {
        return tlds.stream()
                .flatMap(tld -> orderClasses.stream().map(orderClass -> new PriceWish(tld, orderClass, quote)))
                .toList();
    }

    private static Money times(Money amount, BigDecimal factor, boolean wholeUnits) {
        int digits = wholeUnits ? 0 : amount.currency().getDefaultFractionDigits();
        BigDecimal rounded = new BigDecimal(amount.decimal()).multiply(factor).setScale(digits, RoundingMode.CEILING);
        return Money.parse(rounded.toPlainString(), amount.currency().getCurrencyCode());
    }
}
