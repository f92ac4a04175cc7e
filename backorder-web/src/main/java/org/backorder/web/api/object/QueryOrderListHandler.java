package org.backorder.web.api.object;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.backorder.customer.Reach;
import org.backorder.portfolio.ObjectClass;
import org.backorder.portfolio.OrderProgress;
import org.backorder.portfolio.PaymentState;
import org.backorder.portfolio.PlacedOrder;
import org.backorder.portfolio.PlacedOrderFilter;
import org.backorder.portfolio.PlacedOrderQuery;
import org.backorder.refusal.InvalidValue;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandParameters;
import org.backorder.web.api.CommandResponse;
import org.backorder.web.api.WireDates;

/** Orders by how far they have come and how they are paid for (api.md 15). */
@ApplicationScoped
class QueryOrderListHandler implements CommandHandler {
    @Inject
    PlacedOrderQuery orders;

    @Override
    public String command() {
        return "QueryOrderList";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        CommandParameters parameters = call.parameters();
        String wanted = parameters.optional("CLASS").orElse(ObjectClass.DOMAINAPPLICATION.name());
        if (!wanted.equalsIgnoreCase(ObjectClass.DOMAINAPPLICATION.name())) {
            throw new InvalidValue("CLASS", ObjectClass.DOMAINAPPLICATION.name());
        }
        PlacedOrderFilter filter = new PlacedOrderFilter(
                Reach.of(call.caller(), ObjectParameters.depth(parameters)),
                anyOf(parameters, "ORDERSTATUS", OrderProgress.class),
                anyOf(parameters, "PAYMENTSTATUS", PaymentState.class),
                parameters.from("MINCREATEDDATE").orElse(null),
                parameters.until("MAXCREATEDDATE").orElse(null),
                newestFirst(parameters));
        PageRequest request = parameters.page();
        Page<PlacedOrder> page = orders.list(filter, request);
        CommandResponse response = CommandResponse.ok().paging(request, page);
        page.rows().forEach(order -> describe(order, response));
        return response;
    }

    private static <E extends Enum<E>> Set<E> anyOf(CommandParameters parameters, String name, Class<E> type) {
        Set<E> wanted = EnumSet.noneOf(type);
        for (String word : parameters.list(name)) {
            wanted.add(Arrays.stream(type.getEnumConstants())
                    .filter(constant -> constant.name().equalsIgnoreCase(word))
                    .findFirst()
                    .orElseThrow(() -> new InvalidValue(name, "any of " + EnumSet.allOf(type))));
        }
        return wanted;
    }

    private static boolean newestFirst(CommandParameters parameters) {
        return switch (parameters.text("ORDERBY").toUpperCase(Locale.ROOT)) {
            case "", "CREATEDDATE" -> false;
            case "CREATEDDATEDESC" -> true;
            default -> throw new InvalidValue("ORDERBY", "CREATEDDATE or CREATEDDATEDESC");
        };
    }

    private static void describe(PlacedOrder order, CommandResponse response) {
        response.add("ORDERID", order.id())
                .add("CLASS", ObjectClass.DOMAINAPPLICATION.name())
                .add("APPLICATION", order.id())
                .add("DOMAIN", order.name())
                .add("SUBCLASS", order.apiClass())
                .add("STATUS", order.status())
                .add("ORDERSTATUS", order.progress().name())
                .add("PAYMENTSTATUS", order.payment().name())
                .add("PRICE", order.price().decimal())
                .add("CURRENCY", order.price().currency().getCurrencyCode())
                .add("USER", order.login())
                .add("CREATEDDATE", WireDates.format(order.createdAt()))
                .add("UPDATEDDATE", WireDates.format(order.updatedAt()));
    }
}
