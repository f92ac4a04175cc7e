package org.backorder.web.api.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.backorder.order.ModifyOrder;
import org.backorder.order.OrderChange;
import org.backorder.order.OrderQuery;
import org.backorder.order.OrderView;
import org.backorder.pricing.NamedClass;
import org.backorder.refusal.Forbidden;
import org.backorder.refusal.InvalidValue;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandParameters;
import org.backorder.web.api.CommandResponse;

/** Changes what a customer may change until the finalization date (R10). The class stays: it decides the rank of an order. */
@ApplicationScoped
class ModifyDomainApplicationHandler implements CommandHandler {
    @Inject
    OrderQuery orders;

    @Inject
    ModifyOrder modifyOrder;

    @Inject
    ContactParameters contacts;

    @Override
    public String command() {
        return "ModifyDomainApplication";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        if (!call.caller().customer().orders()) {
            throw new Forbidden(
                    "only customers change orders"); // before anything is stored; the engine refuses it too (R2)
        }
        OrderView before = orders.byId(call.caller(), OrderParameters.application(call.parameters()));
        refuseOtherClass(before, call.parameters());
        OrderChange change = change(before, call);
        OrderView after = call.inOne()
                ? modifyOrder.modifyWithin(call.caller(), before.id(), change, call.now())
                : modifyOrder.modify(call.caller(), before.id(), change, call.now());
        return OrderProperties.describe(after, call).add("REPOSITORY", "");
    }

    private OrderChange change(OrderView before, CommandCall call) {
        CommandParameters parameters = call.parameters();
        String auth = OrderParameters.auth(parameters);
        Map<String, String> extras = OrderParameters.extras(parameters);
        return new OrderChange(
                contacts.given(parameters) ? contacts.over(before.contacts(), call) : null,
                auth.isEmpty() ? null : auth,
                parameters.has("PERIOD") ? OrderParameters.period(parameters, before.periodYears()) : null,
                parameters.list("NAMESERVER").isEmpty() ? null : OrderParameters.nameServers(parameters),
                extras.isEmpty() ? null : extras,
                parameters.has("PRIORITY") ? OrderParameters.priority(parameters, before.priority()) : null,
                parameters.has("TAG") ? OrderParameters.tag(parameters) : null);
    }

    private static void refuseOtherClass(OrderView order, CommandParameters parameters) {
        if (!parameters.has("CLASS")) {
            return;
        }
        NamedClass named = OrderParameters.orderClass(parameters);
        if (!named.tld().isEmpty()) {
            named.refuseUnlessFor(order.tld());
        }
        if (named.orderClass() != order.orderClass()) {
            throw new InvalidValue("CLASS", "the order's own, " + order.apiClass() + "; place a new order instead");
        }
    }
}
