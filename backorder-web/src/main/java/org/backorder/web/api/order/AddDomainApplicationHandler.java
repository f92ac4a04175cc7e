package org.backorder.web.api.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.backorder.order.OrderView;
import org.backorder.order.PlaceOrder;
import org.backorder.order.PlaceOrderRequest;
import org.backorder.pricing.NamedClass;
import org.backorder.refusal.Forbidden;
import org.backorder.registry.TldCatalog;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandParameters;
import org.backorder.web.api.CommandResponse;

/** Places an order (R6 to R9); inside the funding window the answer may already be ACTIVE (R22). */
@ApplicationScoped
class AddDomainApplicationHandler implements CommandHandler {
    @Inject
    PlaceOrder placeOrder;

    @Inject
    ContactParameters contacts;

    @Inject
    TldCatalog tlds;

    @Override
    public String command() {
        return "AddDomainApplication";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        if (!call.caller().customer().orders()) {
            throw new Forbidden("only customers order"); // before anything is stored; the engine refuses it too (R2)
        }
        CommandParameters parameters = call.parameters();
        String name = parameters.first("DOMAIN").orElseGet(() -> parameters.required("DOMAIN"));
        NamedClass named = OrderParameters.orderClass(parameters);
        if (!named.tld().isEmpty()) {
            named.refuseUnlessFor(tlds.orderable(name).tld());
        }
        String auth = OrderParameters.auth(parameters);
        PlaceOrderRequest request = new PlaceOrderRequest(
                name,
                named.orderClass(),
                contacts.ofNew(call),
                auth.isEmpty() ? null : auth,
                OrderParameters.period(parameters, 1),
                OrderParameters.nameServers(parameters),
                OrderParameters.extras(parameters),
                parameters.flag("NEW", false),
                OrderParameters.priority(parameters, 0),
                OrderParameters.tag(parameters));
        OrderView order = call.inOne()
                ? placeOrder.placeWithin(call.caller(), request, call.now())
                : placeOrder.place(call.caller(), request, call.now());
        return OrderProperties.describe(order, call);
    }
}
