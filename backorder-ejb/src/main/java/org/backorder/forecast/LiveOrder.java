package org.backorder.forecast;

import java.time.Instant;
import org.backorder.money.ExchangeRate;
import org.backorder.money.Money;
import org.backorder.pricing.OrderClass;
import org.jspecify.annotations.Nullable;

/**
 * A live order as the forecast reads it. Instants are UTC.
 *
 * @param opensAt when its funding window opens, the present moment when it is open
 * @param price what a success costs, in the currency of the price list
 * @param deposit what is set aside beforehand, in the same currency
 * @param held what is set aside for it, in the account's currency; absent while nothing is
 * @param heldRate the rate it was set aside at; absent when it was not converted
 * @param shared the customer has another live order for the name
 */
record LiveOrder(
        long id,
        OrderClass orderClass,
        String tld,
        String name,
        String nameUnicode,
        int priority,
        Instant opensAt,
        Instant finalizationAt,
        Instant createdAt,
        Money price,
        Money deposit,
        @Nullable Money held,
        @Nullable ExchangeRate heldRate,
        boolean shared) {}
