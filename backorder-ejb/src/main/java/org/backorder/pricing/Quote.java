package org.backorder.pricing;

import java.io.Serializable;
import org.backorder.money.Money;

/** What a success costs and what is held beforehand (R18). */
public record Quote(Money price, Money deposit) implements Serializable {
    /** True when neither price nor deposit is below the other's, in the same currency. */
    boolean covers(Quote floor) {
        return price.currency().equals(floor.price().currency())
                && price.compareTo(floor.price()) >= 0
                && deposit.compareTo(floor.deposit()) >= 0;
    }

    /** The higher price and the higher deposit of both; in another currency the floor itself. */
    Quote atLeast(Quote floor) {
        if (!price.currency().equals(floor.price().currency())) {
            return floor;
        }
        return new Quote(higher(price, floor.price()), higher(deposit, floor.deposit()));
    }

    private static Money higher(Money one, Money other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
