package org.backorder.web.api.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.backorder.ledger.BalanceQuery;
import org.backorder.money.Money;
import org.backorder.payment.StartTopUp;
import org.backorder.refusal.Forbidden;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandParameters;
import org.backorder.web.api.CommandResponse;

/** Begins paying in by PayPal and answers where the buyer approves it (R23). */
@ApplicationScoped
class StartTopUpHandler implements CommandHandler {
    @Inject
    BalanceQuery balances;

    @Inject
    StartTopUp startTopUp;

    @Override
    public String command() {
        return "StartTopUp";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        if (call.caller().customer().readsAll()) {
            throw new Forbidden("StartTopUp is for customers"); // before an account is looked for
        }
        CommandParameters parameters = call.parameters();
        parameters.required("AMOUNT");
        Money amount = parameters
                .amount(
                        "AMOUNT",
                        parameters
                                .currency("CURRENCY")
                                .orElseGet(() -> balances.balance(call.customer())
                                        .posted()
                                        .currency()))
                .orElseThrow();
        return TopUpProperties.of(startTopUp.start(call.caller(), amount, call.now()));
    }
}
