package org.backorder.web.api.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.backorder.customer.Customers;
import org.backorder.customer.UserDepth;
import org.backorder.ledger.BalanceQuery;
import org.backorder.ledger.HoldFilter;
import org.backorder.ledger.HoldView;
import org.backorder.money.ExchangeRate;
import org.backorder.refusal.InvalidValue;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandParameters;
import org.backorder.web.api.CommandResponse;
import org.backorder.web.api.WireDates;

/** Open fund holds of a user and of those below it as far as asked for; the API calls them deposits. Oldest first. */
@ApplicationScoped
class QueryDepositListHandler implements CommandHandler {
    private static final int MOST_TYPES = 1_000;

    @Inject
    Customers customers;

    @Inject
    BalanceQuery balances;

    @Override
    public String command() {
        return "QueryDepositList";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        CommandParameters parameters = call.parameters();
        HoldFilter filter = new HoldFilter(
                customers
                        .named(call.caller(), call.parameters().optional("SUBUSER"))
                        .id(),
                parameters.oneOf("USERDEPTH", UserDepth.class, UserDepth.SELF),
                accountingTypes(parameters));
        PageRequest request = parameters.page();
        Page<HoldView> page = balances.holds(filter, request);
        CommandResponse response = CommandResponse.ok().paging(request, page);
        page.rows().forEach(hold -> describe(hold, response));
        return response;
    }

    private static List<String> accountingTypes(CommandParameters parameters) {
        List<String> types = parameters.list("ACCOUNTINGTYPE");
        if (types.size() > MOST_TYPES) {
            throw new InvalidValue("ACCOUNTINGTYPE", "at most " + MOST_TYPES + " values");
        }
        return types;
    }

    private static void describe(HoldView hold, CommandResponse response) {
        ExchangeRate rate = hold.rate();
        response.add("DEPOSITID", hold.id())
                .add("ACCOUNTINGTYPE", hold.purpose())
                .add("DESCRIPTION", hold.description())
                .add("DEPOSIT", hold.amount().decimal())
                .add("CURRENCY", hold.amount().currency().getCurrencyCode())
                .add("PRICEDEPOSIT", hold.quoted().decimal())
                .add("PRICECURRENCY", hold.quoted().currency().getCurrencyCode())
                .add("EXCHANGERATE", rate == null ? "" : rate.decimal())
                .add("USER", hold.login())
                .add("CREATEDDATE", WireDates.format(hold.placedAt()))
                .add("UPDATEDDATE", WireDates.format(hold.placedAt()))
                .add("EXPIRATIONDATE", WireDates.format(hold.expiresAt()));
    }
}
