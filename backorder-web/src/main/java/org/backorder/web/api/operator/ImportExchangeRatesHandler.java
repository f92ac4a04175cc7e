package org.backorder.web.api.operator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.backorder.pricing.ImportExchangeRates;
import org.backorder.pricing.RateReport;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandResponse;

/** Fetches the reference rates now and answers what was new (R20); operators only. */
@ApplicationScoped
class ImportExchangeRatesHandler implements CommandHandler {
    @Inject
    ImportExchangeRates importExchangeRates;

    @Override
    public String command() {
        return "ImportExchangeRates";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        RateReport report = importExchangeRates.fetch(call.caller(), call.now());
        return CommandResponse.ok()
                .add("DATE", report.latest().toString())
                .add("DAYS", report.days())
                .add("RATES", report.rates())
                .add("ADDED", report.added())
                .add("CORRECTED", report.corrected());
    }
}
