package org.backorder.web.api.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.backorder.customer.CustomerId;
import org.backorder.customer.Customers;
import org.backorder.forecast.FundingForecast;
import org.backorder.forecast.FundingForecast.Day;
import org.backorder.forecast.FundingForecast.Need;
import org.backorder.forecast.FundingForecastQuery;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandResponse;
import org.backorder.web.api.WireDates;

/** What a user's live orders will ask of its account, by day, and what they cost if every name is caught (R23). A command of ours. */
@ApplicationScoped
class QueryFundingForecastHandler implements CommandHandler {
    @Inject
    Customers customers;

    @Inject
    FundingForecastQuery forecasts;

    @Override
    public String command() {
        return "QueryFundingForecast";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        CustomerId user = customers
                .named(call.caller(), call.parameters().optional("SUBUSER"))
                .id();
        PageRequest request = call.parameters().page();
        FundingForecast forecast = forecasts.forecast(call.caller(), user, call.now());
        List<Day> days = forecast.days();
        Page<Day> page = new Page<>(
                days.stream().skip(request.first()).limit(request.limit()).toList(), days.size());
        CommandResponse response = CommandResponse.ok().paging(request, page);
        sums(forecast, response);
        page.rows()
                .forEach(day -> response.add("DATE", day.day().toString())
                        .add("ORDERS", day.orders())
                        .add("AMOUNT", day.amount().decimal())
                        .add("CURRENCY", day.amount().currency().getCurrencyCode())
                        .add("CUMULATIVE", day.cumulative().decimal())
                        .add("MISSING", day.missing().decimal()));
        return response;
    }

    private static void sums(FundingForecast forecast, CommandResponse response) {
        Need need = forecast.need();
        response.add("AVAILABLE", forecast.available().decimal())
                .add("NEEDED", need == null ? "" : need.amount().decimal())
                .add("NEEDEDDATE", WireDates.format(need == null ? null : need.by()))
                .add("HELDORDERS", forecast.held().orders())
                .add("COVEREDORDERS", forecast.covered().orders())
                .add("UNFUNDEDORDERS", forecast.unfunded().orders())
                .add("UNDATEDORDERS", forecast.undated())
                .add("ALLMISSING", forecast.missing().decimal())
                .add("CHARGE", forecast.charge().decimal())
                .add("ALLCHARGE", forecast.chargeOfAll().decimal());
    }
}
