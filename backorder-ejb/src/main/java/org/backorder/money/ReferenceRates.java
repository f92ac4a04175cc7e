package org.backorder.money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The rates of one day against the euro, and through it between any two currencies of the list (R20).
 *
 * @param perEuro units for one euro by ISO 4217 code; the euro itself is not in it
 */
public record ReferenceRates(LocalDate date, Map<String, BigDecimal> perEuro) {
    /** Before the first import: nothing can be converted. */
    public static final ReferenceRates NONE = new ReferenceRates(LocalDate.EPOCH, Map.of());

    private static final String EURO = "EUR";

    /** The published rates have about five significant digits: twelve lose nothing of them. */
    private static final MathContext CROSS = new MathContext(12, RoundingMode.HALF_UP);

    /** Copies the rates, by code. */
    public ReferenceRates {
        perEuro = Collections.unmodifiableMap(new TreeMap<>(perEuro));
    }

    /** The rate between two currencies; empty when they are the same or one of them is not on the list. */
    public Optional<ExchangeRate> between(Currency from, Currency to) {
        BigDecimal one = perEuro(from.getCurrencyCode());
        BigDecimal other = perEuro(to.getCurrencyCode());
        if (from.equals(to) || one.signum() == 0 || other.signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(new ExchangeRate(from, to, other.divide(one, CROSS), date));
    }

    /** The amount in that currency, which may be its own; empty when there is no rate. */
    public Optional<Money> convert(Money amount, Currency to, RoundingMode mode) {
        return amount.currency().equals(to)
                ? Optional.of(amount)
                : between(amount.currency(), to).map(rate -> rate.convert(amount, mode));
    }

    private BigDecimal perEuro(String code) {
        return code.equals(EURO) && !perEuro.isEmpty() ? BigDecimal.ONE : perEuro.getOrDefault(code, BigDecimal.ZERO);
    }
}
