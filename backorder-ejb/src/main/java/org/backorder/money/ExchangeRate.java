package org.backorder.money;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;

/**
 * How many units of one currency one unit of another is, on a day (R20). Kept with the amount it produced, it gives that amount
 * again.
 */
public record ExchangeRate(Currency from, Currency to, BigDecimal rate, LocalDate date) implements Serializable {
    /** Refuses what is no rate. */
    public ExchangeRate {
        if (rate.signum() <= 0 || from.equals(to)) {
            throw new IllegalArgumentException("a rate of " + rate + " from " + from + " to " + to);
        }
    }

    /** Reads the decimal {@link #decimal} gives. */
    public static ExchangeRate parse(String from, String to, String decimal, LocalDate date) {
        return new ExchangeRate(Currency.getInstance(from), Currency.getInstance(to), new BigDecimal(decimal), date);
    }

    /** The amount in the other currency, to its smallest unit; an amount beyond what {@link Money} holds is an error. */
    public Money convert(Money amount, RoundingMode mode) {
        if (!amount.currency().equals(from)) {
            throw new IllegalArgumentException(amount + " at a rate from " + from);
        }
        BigDecimal units = BigDecimal.valueOf(amount.minorUnits(), from.getDefaultFractionDigits())
                .multiply(rate)
                .setScale(to.getDefaultFractionDigits(), mode);
        return new Money(units.unscaledValue().longValueExact(), to);
    }

    /** The rate in digits, without an exponent. */
    public String decimal() {
        return rate.toPlainString();
    }
}
