package org.backorder.web.api.auction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.backorder.auction.AuctionQuery;
import org.backorder.auction.LogEntry;
import org.backorder.auction.LoggedEntry;
import org.backorder.money.Money;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandResponse;
import org.backorder.web.api.WireDates;

/** The log of an auction, entry by entry with what each participant needs to verify it (R38). */
@ApplicationScoped
class QueryAuctionBidListHandler implements CommandHandler {
    @Inject
    AuctionQuery auctions;

    @Override
    public String command() {
        return "QueryAuctionBidList";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        PageRequest request = call.parameters().page();
        Page<LoggedEntry> page = auctions.log(call.caller(), call.parameters().id("APPLICATION"), request);
        CommandResponse response = CommandResponse.ok().paging(request, page);
        page.rows().forEach(logged -> describe(logged, response));
        return response;
    }

    private static void describe(LoggedEntry logged, CommandResponse response) {
        LogEntry entry = logged.entry();
        Money price = entry.price();
        response.add("BID", entry.number())
                .add("TYPE", entry.kind().name())
                .add("BIDDER", entry.bidder())
                .add("AMOUNT", price == null ? "" : price.decimal())
                .add("CURRENCY", price == null ? "" : price.currency().getCurrencyCode())
                .add("BIDDATE", WireDates.format(entry.at()))
                .add("LEADER", entry.leader())
                .add("ENTRY", entry.canonical())
                .add("HASH", logged.hash());
    }
}
