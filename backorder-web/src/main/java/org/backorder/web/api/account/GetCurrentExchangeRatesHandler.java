package org.backorder.web.api.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.backorder.pricing.ExchangeRates;
import org.backorder.pricing.RateFilter;
import org.backorder.settings.PageRequest;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandParameters;
import org.backorder.web.api.CommandResponse;

/** The reference rates that holds are converted at now, all of them (R20). */
@ApplicationScoped
class GetCurrentExchangeRatesHandler implements CommandHandler {
    @Inject
    ExchangeRates rates;

    @Override
    public String command() {
        return "GetCurrentExchangeRates";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        CommandResponse response = CommandResponse.ok();
        rates.list(RateFilter.LATEST, PageRequest.of(0, CommandParameters.MAX_LIMIT))
                .rows()
                .forEach(rate -> RateColumns.describe(rate, response));
        return response;
    }
}
