package org.backorder.auction;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import org.backorder.money.Money;

/**
 * Bid increments by price, as data: each step's increment holds from its price up to the next step (R35). Prices and increments are in the
 * smallest unit of the currency.
 *
 * @param steps ascending by price, the first from 0
 */
public record BidLadder(Currency currency, List<Step> steps) {
    private static final String BETWEEN_STEPS = ",";
    private static final String WITHIN_STEP = ":";

    /** An increment and the price from which on it holds, inclusive. */
    public record Step(long fromMinor, long incrementMinor) {}

    /** Refuses what does not give every price one increment. */
    public BidLadder {
        steps = List.copyOf(steps);
        if (steps.isEmpty() || steps.get(0).fromMinor() != 0) {
            throw new IllegalArgumentException("a ladder begins at 0: " + steps);
        }
        long before = -1;
        for (Step step : steps) {
            if (step.fromMinor() <= before || step.incrementMinor() <= 0) {
                throw new IllegalArgumentException("a ladder ascends, by increments above 0: " + steps);
            }
            before = step.fromMinor();
        }
    }

    /** Reads the form {@link #text} gives. */
    public static BidLadder parse(String text, Currency currency) {
        List<Step> steps = new ArrayList<>();
        for (String step : text.split(BETWEEN_STEPS, -1)) {
            String[] parts = step.split(WITHIN_STEP, -1);
            if (parts.length != 2) {
                throw new IllegalArgumentException("no ladder: " + text);
            }
            steps.add(new Step(Long.parseLong(parts[0]), Long.parseLong(parts[1])));
        }
        return new BidLadder(currency, steps);
    }

    /** {@code 0:100,10000:500}: from 0.00 on 1.00, from 100.00 on 5.00. */
    public String text() {
        return steps.stream()
                .map(step -> step.fromMinor() + WITHIN_STEP + step.incrementMinor())
                .collect(Collectors.joining(BETWEEN_STEPS));
    }

    /** The price and one increment. */
    public Money above(Money price) {
        long increment = steps.get(0).incrementMinor();
        for (Step step : steps) {
            if (step.fromMinor() <= price.minorUnits()) {
                increment = step.incrementMinor();
            }
        }
        return price.plus(new Money(increment, currency));
    }
}
