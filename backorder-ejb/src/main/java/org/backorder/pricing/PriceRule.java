package org.backorder.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import org.backorder.money.Money;
import org.backorder.refusal.InvalidValue;
import org.jspecify.annotations.Nullable;

/** Many prices changed by one rule, before anything is saved. */
public final class PriceRule {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MOST = BigDecimal.valueOf(10_000);

    private PriceRule() {}

    /**
     * Prices and deposits with so many percent more, or less when negative; rounded up to the smallest unit, or to whole units of the currency.
     *
     * @throws InvalidValue beyond -100 to 10,000 percent
     */
    public static List<PriceWish> percent(Collection<PriceRow> base, BigDecimal percent, boolean wholeUnits) {
        if (percent.compareTo(HUNDRED.negate()) < 0 || percent.compareTo(MOST) > 0) {
            throw new InvalidValue("PERCENT", "-100 to 10000");
        }
        BigDecimal factor = percent.add(HUNDRED).divide(HUNDRED);
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
