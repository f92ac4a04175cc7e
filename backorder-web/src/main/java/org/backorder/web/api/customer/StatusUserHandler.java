package org.backorder.web.api.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.backorder.customer.CustomerView;
import org.backorder.customer.Customers;
import org.backorder.ledger.BalanceQuery;
import org.backorder.ledger.BalanceView;
import org.backorder.pricing.PriceList;
import org.backorder.pricing.PriceRow;
import org.backorder.settings.PageRequest;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandParameters;
import org.backorder.web.api.CommandResponse;
import org.backorder.web.api.WireDates;

/** A user's account and, as relations, the prices of its user class (R18). */
@ApplicationScoped
class StatusUserHandler implements CommandHandler {
    @Inject
    Customers customers;

    @Inject
    BalanceQuery balances;

    @Inject
    PriceList prices;

    @Override
    public String command() {
        return "StatusUser";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        CommandParameters parameters = call.parameters();
        String login = parameters
                .optional("SUBUSER")
                .orElseGet(() -> call.caller().customer().login());
        CustomerView user = customers.visible(call.caller(), login);
        CommandResponse response = CommandResponse.ok();
        describe(user, response);
        if (!user.readsAll()) {
            describe(balances.balance(user.id()), response); // staff has no deposit account
        }
        if (parameters.flag("RELATIONS", true)) {
            prices.list(user.tierId(), "", PageRequest.of(0, CommandParameters.MAX_LIMIT), call.now())
                    .rows()
                    .forEach(price -> relations(price, response));
        }
        return response;
    }

    private static void describe(CustomerView user, CommandResponse response) {
        response.add("USER", user.login())
                .add("USERCLASS", user.tier())
                .add("PARENTUSER", user.parentLogin())
                .add("ACTIVE", user.active())
                .add("OTPSTATUS", false)
                .add("COMMENT", "")
                .add("CREATEDDATE", WireDates.format(user.createdAt()))
                .add("UPDATEDDATE", WireDates.format(user.updatedAt()));
    }

    private static void describe(BalanceView balance, CommandResponse response) {
        response.add("ACCOUNTCURRENCY", balance.posted().currency().getCurrencyCode())
                .add("ACCOUNTCURRENT", balance.posted().decimal())
                .add("ACCOUNTCREDIT", balance.creditLimit().decimal())
                .add("ACCOUNTDEPOSIT", balance.held().decimal());
    }

    private static void relations(PriceRow row, CommandResponse response) {
        String prefix =
                "PRICE_CLASS_DOMAIN_" + row.orderClass().apiName(row.tld()).toUpperCase(Locale.ROOT);
        relation(response, prefix + "_APPLICATION", row.price().decimal());
        relation(response, prefix + "_CURRENCY", row.price().currency().getCurrencyCode());
        relation(response, prefix + "_DEPOSIT", row.deposit().decimal());
    }

    private static void relation(CommandResponse response, String type, String value) {
        response.add("RELATIONTYPE", type).add("RELATIONVALUE", value).add("RELATIONDISABLED", false);
    }
}
