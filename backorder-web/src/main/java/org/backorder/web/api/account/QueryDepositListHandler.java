package org.backorder.web.api.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.backorder.customer.CustomerView;
import org.backorder.customer.Customers;
import org.backorder.ledger.BalanceQuery;
import org.backorder.ledger.HoldView;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandResponse;
import org.backorder.web.api.WireDates;

/** Open fund holds of one user, which the API calls deposits, oldest first. */
@ApplicationScoped
class QueryDepositListHandler implements CommandHandler {
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
        String login = call.parameters()
                .optional("SUBUSER")
                .orElseGet(() -> call.caller().customer().login());
        CustomerView user = customers.visible(call.caller(), login);
        PageRequest request = call.parameters().page();
        Page<HoldView> page = balances.holds(user.id(), request);
        CommandResponse response = CommandResponse.ok().paging(request, page);
        page.rows().forEach(hold -> describe(hold, user, response));
        return response;
    }

    private static void describe(HoldView hold, CustomerView user, CommandResponse response) {
        response.add("DEPOSITID", hold.id())
                .add("ACCOUNTINGTYPE", hold.purpose())
                .add("DESCRIPTION", hold.description())
                .add("DEPOSIT", hold.amount().decimal())
                .add("CURRENCY", hold.amount().currency().getCurrencyCode())
                .add("USER", user.login())
                .add("CREATEDDATE", WireDates.format(hold.placedAt()))
                .add("UPDATEDDATE", WireDates.format(hold.placedAt()))
                .add("EXPIRATIONDATE", WireDates.format(hold.expiresAt()));
    }
}
