package org.backorder.web.api.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.backorder.order.CancelOrder;
import org.backorder.order.OrderView;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandResponse;

/** Cancels an order up to its finalization date (R10). */
@ApplicationScoped
class DeleteDomainApplicationHandler implements CommandHandler {
    @Inject
    CancelOrder cancelOrder;

    @Override
    public String command() {
        return "DeleteDomainApplication";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        OrderView cancelled =
                cancelOrder.cancel(call.caller(), OrderParameters.application(call.parameters()), call.now());
        return CommandResponse.ok().add("DOMAIN", cancelled.name());
    }
}
