package org.backorder.money;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount in the smallest unit of its currency (cents of USD, yen of JPY). Never rounds, never mixes currencies, never
 * overflows silently.
 */
public record Money(long minorUnits, Currency currency) implements Comparable<Money>, Serializable {

    /** The amount in minor units of the currency with that ISO 4217 code. */
    public static Money of(long minorUnits, String currencyCode) {
        return new Money(minorUnits, Currency.getInstance(currencyCode));
    }

    /** Nothing, in the given currency. */
    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /**
     * Reads a decimal such as {@code 12.34}.
     *
     * @throws IllegalArgumentException for more decimal places than the currency has: that is an error, not a rounding
     */
    public static Money parse(String decimal, String currencyCode) {
        Currency currency = Currency.getInstance(currencyCode);
        try {
            BigDecimal value = new BigDecimal(decimal);
            return new Money(
                    value.movePointRight(currency.getDefaultFractionDigits()).longValueExact(), currency);
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException("not an amount of " + currencyCode + ": " + decimal, e);
        }
    }

    /** The sum. */
    public Money plus(Money other) {
        return new Money(Math.addExact(minorUnits, sameCurrency(other)), currency);
    }

    /** The difference. */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(minorUnits, sameCurrency(other)), currency);
    }

    /** True below zero. */
    public boolean isNegative() {
        return minorUnits < 0;
    }

    /** True above zero. */
    public boolean isPositive() {
        return minorUnits > 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minorUnits, sameCurrency(other));
    }

    /** The decimal with the currency's places and a dot, as the API writes it: {@code 12.34}. */
    public String decimal() {
        return BigDecimal.valueOf(minorUnits, currency.getDefaultFractionDigits())
                .toPlainString();
    }

    /** {@code 12.34 USD}. */
    @Override
    public String toString() {
        return decimal() + " " + currency.getCurrencyCode();
    }

    private long sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("mixed currencies: " + this + " and " + other);
        }
        return other.minorUnits;
    }
}
