package org.backorder.web.api.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.backorder.customer.UserDepth;
import org.backorder.order.OrderFilter;
import org.backorder.order.OrderQuery;
import org.backorder.order.OrderSort;
import org.backorder.order.OrderView;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandParameters;
import org.backorder.web.api.CommandResponse;
import org.backorder.web.api.WireDates;

/** Lists the orders the caller may see; cancelled ones are left out (R10). */
@ApplicationScoped
class QueryDomainApplicationListHandler implements CommandHandler {
    @Inject
    OrderQuery orders;

    @Override
    public String command() {
        return "QueryDomainApplicationList";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        CommandParameters parameters = call.parameters();
        boolean wide = parameters.flag("WIDE", false);
        PageRequest request = parameters.page();
        Page<OrderView> page = orders.list(call.caller(), filter(call), sort(parameters), request);
        CommandResponse response = CommandResponse.ok().paging(request, page);
        page.rows().forEach(order -> {
            narrow(order, response);
            if (wide) {
                widen(order, response);
            }
        });
        return response;
    }

    private static OrderFilter filter(CommandCall call) {
        CommandParameters parameters = call.parameters();
        return new OrderFilter(
                null,
                OrderParameters.wanted(parameters, "CLASS"),
                OrderParameters.wanted(parameters, "STATUS"),
                OrderParameters.wanted(parameters, "DOMAIN"),
                parameters.optional("DOMAINREGEX").orElse(null),
                parameters.first("OWNERCONTACT").orElse(null),
                "",
                false,
                parameters.oneOf("USERDEPTH", UserDepth.class, UserDepth.ALL));
    }

    private static OrderSort sort(CommandParameters parameters) {
        // neither a registration's end nor a registrar exists before the catch: the order of acceptance stands for both
        return switch (parameters.text("ORDERBY").toUpperCase(Locale.ROOT)) {
            case "REGISTRATIONEXPIRATIONDATE", "REGISTRAR" -> OrderSort.APPLICATION;
            case "REGISTRATIONEXPIRATIONDATEDESC", "REGISTRARDESC" -> OrderSort.APPLICATIONDESC;
            default -> parameters.oneOf("ORDERBY", OrderSort.class, OrderSort.APPLICATION);
        };
    }

    private static void narrow(OrderView order, CommandResponse response) {
        response.add("APPLICATION", order.id().value())
                .add("DOMAIN", order.name())
                .add("CLASS", order.apiClass())
                .add("STATUS", order.status().wire())
                .add("USER", order.login());
    }

    private static void widen(OrderView order, CommandResponse response) {
        response.add("DOMAINUMLAUT", order.nameUnicode())
                .add("OWNERCONTACT", order.contacts().owner())
                .add("ADMINCONTACT", order.contacts().admin())
                .add("TECHCONTACT", order.contacts().tech())
                .add("BILLINGCONTACT", order.contacts().billing())
                .add("NAMESERVER", String.join(" ", order.nameServers()))
                .add("CREATEDDATE", WireDates.format(order.createdAt()))
                .add("UPDATEDDATE", WireDates.format(order.updatedAt()))
                .add("FINALIZATIONDATE", WireDates.format(order.finalizationAt()));
        for (String column : List.of(
                "CLAIMKEY",
                "EXPIRATIONDATE",
                "INVALIDPARAMETER",
                "MISSINGPARAMETER",
                "PARENTUSER",
                "PEERUSER",
                "X-DOMAIN-ROID")) {
            response.add(column, ""); // columns of the original that say nothing about an order
        }
    }
}
