package org.backorder.web.api.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.backorder.order.AssignOrder;
import org.backorder.order.OrderId;
import org.backorder.order.OrderView;
import org.backorder.refusal.InvalidValue;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandParameters;
import org.backorder.web.api.CommandResponse;

/** Moves an order to a user at or below the caller (api.md 15). */
@ApplicationScoped
class AssignObjectHandler implements CommandHandler {
    private static final String APPLICATION = "DOMAINAPPLICATION";

    @Inject
    AssignOrder assignOrder;

    @Override
    public String command() {
        return "AssignObject";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        CommandParameters parameters = call.parameters();
        if (!parameters.required("OBJECTCLASS").equalsIgnoreCase(APPLICATION)) {
            throw new InvalidValue("OBJECTCLASS", APPLICATION);
        }
        OrderId id = new OrderId(parameters.id("OBJECTID"));
        OrderView order = assignOrder.assign(call.caller(), id, parameters.required("USER"), call.now());
        return CommandResponse.ok()
                .add("OBJECTCLASS", APPLICATION)
                .add("OBJECTID", order.id().value())
                .add("USER", order.login())
                .add("STATUS", order.status().wire())
                .add("PRICE", order.price().decimal())
                .add("CURRENCY", order.price().currency().getCurrencyCode());
    }
}
