package org.backorder.web.api.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.backorder.order.OrderQuery;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandResponse;

/** One order; unknown, foreign and cancelled ones answer 545, and nothing else does: pollers take it for a cancellation. */
@ApplicationScoped
class StatusDomainApplicationHandler implements CommandHandler {
    @Inject
    OrderQuery orders;

    @Override
    public String command() {
        return "StatusDomainApplication";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        return OrderProperties.status(orders.poll(call.caller(), OrderParameters.application(call.parameters())), call);
    }
}
