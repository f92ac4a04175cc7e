package org.backorder.money;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** A percentage to the hundredth, in hundredths of a percent: 19 % is 1900. */
public record Percent(int basisPoints) implements Serializable {
    private static final int PLACES = 2;
    private static final Pattern FORM = Pattern.compile("-?\\d{1,6}(\\.\\d{1,2})?");

    /**
     * Reads a decimal such as {@code 19}, {@code 19.00} or {@code -7.5}.
     *
     * @throws IllegalArgumentException for anything else, more than two places included
     */
    public static Percent parse(String decimal) {
        if (!FORM.matcher(decimal).matches()) {
            throw new IllegalArgumentException("not a percentage: " + decimal);
        }
        return new Percent(new BigDecimal(decimal).movePointRight(PLACES).intValueExact());
    }

    /** So much of the amount, to its smallest unit. */
    public Money of(Money amount, RoundingMode mode) {
        BigDecimal part = BigDecimal.valueOf(amount.minorUnits())
                .multiply(BigDecimal.valueOf(basisPoints, PLACES + 2))
                .setScale(0, mode);
        return new Money(part.longValueExact(), amount.currency());
    }

    /** Two decimals and a dot, {@code 19.00}. */
    public String decimal() {
        return BigDecimal.valueOf(basisPoints, PLACES).toPlainString();
    }
}
