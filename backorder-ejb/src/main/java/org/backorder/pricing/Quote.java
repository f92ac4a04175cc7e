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
        if (covers(floor) || !price.currency().equals(floor.price().currency())) {
            return covers(floor) ? this : floor;
        }
        return new Quote(
                price.compareTo(floor.price()) >= 0 ? price : floor.price(),
                deposit.compareTo(floor.deposit()) >= 0 ? deposit : floor.deposit());
    }
}
