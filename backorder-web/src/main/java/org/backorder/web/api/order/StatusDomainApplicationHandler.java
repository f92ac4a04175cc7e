package org.backorder.web.api.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.backorder.auction.AuctionQuery;
import org.backorder.order.OrderQuery;
import org.backorder.order.OrderView;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandResponse;
import org.backorder.web.api.auction.AuctionProperties;

/** One order; unknown, foreign and cancelled ones answer 545, and nothing else does: pollers take it for a cancellation. */
@ApplicationScoped
class StatusDomainApplicationHandler implements CommandHandler {
    @Inject
    OrderQuery orders;

    @Inject
    AuctionQuery auctions;

    @Inject
    AuctionProperties properties;

    @Override
    public String command() {
        return "StatusDomainApplication";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        OrderView order = orders.poll(call.caller(), OrderParameters.application(call.parameters()));
        CommandResponse response = OrderProperties.status(order, call);
        if (order.status().isOfAuction()) {
            auctions.find(call.caller(), order.id().value())
                    .ifPresent(auction -> properties.addTo(response, auction, call.now()));
        }
        return response;
    }
}
