package org.backorder.forecast;

import java.io.Serializable;
import java.time.Instant;
import org.backorder.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One order of the forecast. Instants are UTC.
 *
 * @param orderClass the API's class: {@code COM_BACKORDER}
 * @param opensAt when its funding window opens, the present moment when it is open or funded
 * @param deposit what is or would be set aside, in the account's currency; absent without an exchange rate
 * @param charge what a success would cost, likewise
 * @param shared the customer has another live order for the name: only one of them can be charged (R8)
 */
public record ForecastOrder(
        long id,
        String name,
        String nameUnicode,
        String orderClass,
        int priority,
        Instant opensAt,
        Instant finalizationAt,
        FundingVerdict verdict,
        @Nullable Money deposit,
        @Nullable Money charge,
        boolean shared)
        implements Serializable {}
