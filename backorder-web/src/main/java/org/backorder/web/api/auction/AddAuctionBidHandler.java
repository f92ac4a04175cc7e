package org.backorder.web.api.auction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Currency;
import org.backorder.auction.AuctionQuery;
import org.backorder.auction.BidReceipt;
import org.backorder.auction.PlaceBid;
import org.backorder.money.Money;
import org.backorder.refusal.MissingParameter;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandParameters;
import org.backorder.web.api.CommandResponse;
import org.backorder.web.api.WireDates;

/** Enters a maximum up to which it is bid for the customer (R36); the call's reading of the clock is when it was received (R37). */
@ApplicationScoped
class AddAuctionBidHandler implements CommandHandler {
    /** What amounts are in when CURRENCY is missing (api.md, section 10). */
    private static final Currency USD = Currency.getInstance("USD");

    @Inject
    PlaceBid placeBid;

    @Inject
    AuctionQuery auctions;

    @Inject
    AuctionProperties properties;

    @Override
    public String command() {
        return "AddAuctionBid";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        CommandParameters parameters = call.parameters();
        long order = parameters.id("APPLICATION");
        Currency currency = parameters.currency("CURRENCY").orElse(USD);
        Money maximum = parameters.amount("AMOUNT", currency).orElseThrow(() -> new MissingParameter("AMOUNT"));
        BidReceipt receipt = placeBid.place(call.caller(), order, maximum, call.now());
        return properties
                .describe(auctions.byOrder(call.caller(), order), call.now())
                .add("RECEIVEDDATE", WireDates.format(receipt.receivedAt()))
                .add("RECEIVEDDATEMICROS", WireDates.micros(receipt.receivedAt()));
    }
}
