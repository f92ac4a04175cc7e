package org.backorder.web.api.order;

import org.backorder.order.OrderStatus;
import org.backorder.order.OrderView;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandResponse;
import org.backorder.web.api.WireDates;

/** An order as the properties of an application (api.md 8.1 and 8.3). */
final class OrderProperties {
    private OrderProperties() {}

    /** What placing and changing an order answer. */
    static CommandResponse describe(OrderView order, CommandCall call) {
        String updatedBy = call.caller().nameOf(order.updatedBy(), order.login());
        CommandResponse response = CommandResponse.ok()
                .add("APPLICATION", order.id().value())
                .add("STATUS", order.status().wire())
                .add("CLASS", order.apiClass())
                .add("SUBCLASS", order.apiClass())
                .add("DOMAIN", order.name())
                .add("DOMAINUMLAUT", order.nameUnicode())
                .add("USER", order.login())
                .add("PEERUSER", "")
                .add("OWNERCONTACT", order.contacts().owner())
                .add("ADMINCONTACT", order.contacts().admin())
                .add("TECHCONTACT", order.contacts().tech())
                .add("BILLINGCONTACT", order.contacts().billing())
                .addAll("NAMESERVER", order.nameServers())
                .add("AUTH", call.shown(order.authInfo()))
                .add("PERIOD", order.periodYears())
                .add("SMD", "")
                .add("CREATEDBY", call.caller().nameOf(order.createdBy(), order.login()))
                .add("CREATEDDATE", WireDates.format(order.createdAt()))
                .add("UPDATEBY", updatedBy) // the reference spells it both ways
                .add("UPDATEDBY", updatedBy)
                .add("UPDATEDDATE", WireDates.format(order.updatedAt()));
        order.extras().forEach(response::add);
        return response;
    }

    /** The same with what a customer needs to know about the drop and the money. */
    static CommandResponse status(OrderView order, CommandCall call) {
        return describe(order, call)
                .add("FINALIZATIONDATE", WireDates.format(order.finalizationAt()))
                .add("DROPDATE", WireDates.format(order.dropAt()))
                .add("FUNDED", order.funded())
                .add("PRICE", order.price().decimal())
                .add("CURRENCY", order.price().currency().getCurrencyCode())
                .add("STATUSREASON", reason(order))
                .add("PRIORITY", order.priority())
                .add("TAG", order.tag());
    }

    private static String reason(OrderView order) {
        String reason = order.reason();
        return reason == null || order.status() == OrderStatus.SUCCESSFUL ? "" : reason;
    }
}
