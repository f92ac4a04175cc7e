package org.backorder.web.api.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.backorder.pricing.ExchangeRates;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandResponse;

/** Currencies that amounts can be converted between now: the euro and those with a rate (R20). */
@ApplicationScoped
class GetCurrenciesHandler implements CommandHandler {
    @Inject
    ExchangeRates rates;

    @Override
    public String command() {
        return "GetCurrencies";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        Set<String> currencies = new TreeSet<>(rates.latest().perEuro().keySet());
        currencies.add("EUR");
        return CommandResponse.ok().addAll("CURRENCY", List.copyOf(currencies));
    }
}
