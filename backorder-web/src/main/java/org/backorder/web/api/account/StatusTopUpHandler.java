package org.backorder.web.api.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.backorder.payment.TopUpQuery;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandResponse;

/** Where a top-up by PayPal stands. */
@ApplicationScoped
class StatusTopUpHandler implements CommandHandler {
    @Inject
    TopUpQuery topUps;

    @Override
    public String command() {
        return "StatusTopUp";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        return TopUpProperties.of(topUps.find(call.caller(), call.parameters().id("TOPUP")));
    }
}
