package org.backorder.web.api.auction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.backorder.auction.AuctionQuery;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandResponse;

/** The auction that decides about an order, as its customer sees it. */
@ApplicationScoped
class StatusAuctionHandler implements CommandHandler {
    @Inject
    AuctionQuery auctions;

    @Inject
    AuctionProperties properties;

    @Override
    public String command() {
        return "StatusAuction";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        return properties.describe(
                auctions.byOrder(call.caller(), call.parameters().id("APPLICATION")), call.now());
    }
}
