package org.backorder.web.api.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.backorder.customer.CustomerView;
import org.backorder.customer.Customers;
import org.backorder.ledger.BalanceQuery;
import org.backorder.ledger.BalanceView;
import org.backorder.pricing.PriceList;
import org.backorder.pricing.Relation;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandParameters;
import org.backorder.web.api.CommandResponse;
import org.backorder.web.api.Subtree;
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
        CustomerView user = customers.named(call.caller(), parameters.optional("SUBUSER"));
        CommandResponse response = CommandResponse.ok();
        describe(user, response);
        user.networks().texts().forEach(network -> response.add("ALLOWEDIP", network));
        response.add("PARENTUSER", Subtree.parent(call.caller(), user.login(), user.parentLogin()));
        if (!user.readsAll()) {
            describe(balances.balance(user.id()), response); // staff has no deposit account
        }
        if (parameters.flag("RELATIONS", true)) {
            relations(prices.relations(user.tierId(), call.now()), response);
        }
        return response;
    }

    private static void describe(CustomerView user, CommandResponse response) {
        response.add("USER", user.login())
                .add("USERCLASS", user.tier())
                .add("ACTIVE", user.active())
                .add("ACCOUNTVAT", user.vatPercent())
                .add("ACCOUNTTAXRATES", "VAT:" + user.vatPercent())
                .add("OTPSTATUS", user.secondFactor())
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

    private static void relations(List<Relation> relations, CommandResponse response) {
        for (Relation relation : relations) {
            response.add("RELATIONTYPE", relation.type())
                    .add("RELATIONVALUE", relation.value())
                    .add("RELATIONDISABLED", false);
        }
    }
}
