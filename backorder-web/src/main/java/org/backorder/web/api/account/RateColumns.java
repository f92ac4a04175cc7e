package org.backorder.web.api.account;

import org.backorder.pricing.RateRow;
import org.backorder.web.api.CommandResponse;

/** The columns of a reference rate (api.md 12.1): units of CURRENCYTO for one of CURRENCYFROM, which is the euro. */
final class RateColumns {
    private RateColumns() {}

    static void describe(RateRow rate, CommandResponse response) {
        response.add("CURRENCYFROM", "EUR")
                .add("CURRENCYTO", rate.currency())
                .add("DATE", rate.date().toString())
                .add("RATE", rate.rate());
    }
}
