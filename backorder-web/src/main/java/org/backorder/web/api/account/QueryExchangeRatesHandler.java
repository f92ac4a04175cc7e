package org.backorder.web.api.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.backorder.pricing.ExchangeRates;
import org.backorder.pricing.RateFilter;
import org.backorder.pricing.RateRow;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandParameters;
import org.backorder.web.api.CommandResponse;
import org.jspecify.annotations.Nullable;

/** Reference rates of days, without dates the latest ones, as the WHMCS module asks for them (R20). */
@ApplicationScoped
class QueryExchangeRatesHandler implements CommandHandler {
    @Inject
    ExchangeRates rates;

    @Override
    public String command() {
        return "QueryExchangeRates";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        CommandParameters parameters = call.parameters();
        PageRequest request = parameters.page();
        RateFilter filter = new RateFilter(
                date(parameters, "MINDATE"),
                date(parameters, "MAXDATE"),
                parameters.first("CURRENCYTO").orElse(null));
        Page<RateRow> page = rates.list(filter, request);
        CommandResponse response = CommandResponse.ok().paging(request, page);
        page.rows().forEach(rate -> RateColumns.describe(rate, response));
        return response;
    }

    /** Rates have days: of a date-time its day counts. */
    private static @Nullable LocalDate date(CommandParameters parameters, String name) {
        return parameters
                .from(name)
                .map(instant -> instant.atOffset(ZoneOffset.UTC).toLocalDate())
                .orElse(null);
    }
}
