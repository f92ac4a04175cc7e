package org.backorder.web.api.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.backorder.customer.CustomerChange;
import org.backorder.customer.CustomerView;
import org.backorder.customer.Customers;
import org.backorder.ledger.BalanceQuery;
import org.backorder.ledger.CustomerAccounts;
import org.backorder.money.Money;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandParameters;
import org.backorder.web.api.CommandResponse;
import org.jspecify.annotations.Nullable;

/** Changes a user below the caller; operators anyone's but their own (R1). */
@ApplicationScoped
class ModifyUserHandler implements CommandHandler {
    @Inject
    Customers customers;

    @Inject
    CustomerAccounts customerAccounts;

    @Inject
    BalanceQuery balances;

    @Override
    public String command() {
        return "ModifyUser";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        CommandParameters parameters = call.parameters();
        CustomerView user = customers.managed(call.caller(), parameters.required("SUBUSER"), command());
        UserParameters.refuseRelations(parameters);
        CustomerChange change = new CustomerChange(
                parameters.optional("NEWSUBUSER").orElse(null),
                parameters.optional("PASSWORD").orElse(null),
                parameters.optional("EMAIL").orElse(null),
                parameters.optional("USERCLASS").orElse(null),
                parameters.has("ACTIVE") ? parameters.flag("ACTIVE", true) : null,
                UserParameters.vat(parameters).orElse(null),
                parameters.sent("OTPSECRET") ? parameters.text("OTPSECRET") : null,
                parameters.networks("ALLOWEDIP"),
                null);
        CustomerView changed =
                customerAccounts.modify(call.caller(), user.login(), change, credit(parameters, user), call.now());
        return CommandResponse.ok()
                .add("USER", changed.login())
                .add("USERCLASS", changed.tier())
                .add("ACTIVE", changed.active());
    }

    private @Nullable Money credit(CommandParameters parameters, CustomerView user) {
        return parameters.has("CREDIT")
                ? UserParameters.credit(
                        parameters, balances.balance(user.id()).posted().currency())
                : null;
    }
}
