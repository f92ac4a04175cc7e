package org.backorder.web.api.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.backorder.ledger.BalanceQuery;
import org.backorder.ledger.BalanceView;
import org.backorder.payment.WireReference;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandResponse;

/** The deposit account: spendable = AMOUNT + CREDIT - DEPOSIT (R19); DEPOSIT is what fund holds set aside. */
@ApplicationScoped
class StatusAccountHandler implements CommandHandler {
    @Inject
    BalanceQuery balances;

    @Override
    public String command() {
        return "StatusAccount";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        BalanceView balance = balances.balance(call.customer());
        return CommandResponse.ok()
                .add("AMOUNT", balance.posted().decimal())
                .add("CREDIT", balance.creditLimit().decimal())
                .add("CURRENCY", balance.posted().currency().getCurrencyCode())
                .add("DEPOSIT", balance.held().decimal())
                .add("VAT", call.caller().customer().vatPercent())
                .add("WIREREFERENCE", WireReference.of(call.customer()));
    }
}
