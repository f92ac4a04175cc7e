package org.backorder.web.api.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Set;
import org.backorder.customer.Caller;
import org.backorder.customer.CustomerView;
import org.backorder.customer.NewCustomer;
import org.backorder.customer.Role;
import org.backorder.ledger.BalanceQuery;
import org.backorder.ledger.CustomerAccounts;
import org.backorder.refusal.InvalidValue;
import org.backorder.refusal.MissingParameter;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandParameters;
import org.backorder.web.api.CommandResponse;

/** Adds a user below the caller, or, for operators, at the top of the tree (R1). */
@ApplicationScoped
class AddUserHandler implements CommandHandler {
    @Inject
    CustomerAccounts customerAccounts;

    @Inject
    BalanceQuery balances;

    @Override
    public String command() {
        return "AddUser";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        CommandParameters parameters = call.parameters();
        CustomerView caller = call.caller().customer();
        UserParameters.refuseRelations(parameters);
        Currency currency = parameters.currency("CURRENCY").orElseGet(() -> currency(call.caller()));
        NewCustomer customer = new NewCustomer(
                parameters.required("SUBUSER"),
                parameters.required("PASSWORD"),
                parameters.optional("EMAIL").orElseGet(caller::email),
                parameters.optional("USERCLASS").orElse(null),
                Set.of(parameters.oneOf("ROLE", Role.class, Role.CUSTOMER)),
                currency.getCurrencyCode(),
                UserParameters.language(parameters, caller.locale()),
                zone(parameters, caller),
                UserParameters.vat(parameters).orElseGet(() -> caller.isOperator() ? 0 : caller.vatBasisPoints()));
        CustomerView added =
                customerAccounts.add(call.caller(), customer, UserParameters.credit(parameters, currency), call.now());
        return CommandResponse.ok()
                .add("USER", added.login())
                .add("USERCLASS", added.tier())
                .add("ACCOUNTCURRENCY", currency.getCurrencyCode());
    }

    /** A subuser's account is kept in its reseller's currency unless another one is asked for. */
    private Currency currency(Caller caller) {
        if (caller.customer().readsAll()) {
            throw new MissingParameter("CURRENCY");
        }
        return balances.balance(caller.id()).posted().currency();
    }

    private static ZoneId zone(CommandParameters parameters, CustomerView caller) {
        try {
            return parameters.optional("TIMEZONE").map(ZoneId::of).orElseGet(caller::zone);
        } catch (DateTimeException e) {
            throw new InvalidValue("TIMEZONE", "a time zone such as Europe/Berlin");
        }
    }
}
