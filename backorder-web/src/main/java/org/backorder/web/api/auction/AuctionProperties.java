package org.backorder.web.api.auction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.RoundingMode;
import java.time.Instant;
import org.backorder.auction.AuctionView;
import org.backorder.auction.OwnBidding;
import org.backorder.money.Money;
import org.backorder.settings.PublicAddress;
import org.backorder.web.api.CommandResponse;
import org.backorder.web.api.WireDates;
import org.jspecify.annotations.Nullable;

/** An auction as properties (api.md, sections 8.3 and 10). */
@ApplicationScoped
public class AuctionProperties {
    private static final String WON = "AUCTION-WON";

    @Inject
    PublicAddress address;

    /** What an order with an auction tells beside its own properties. */
    public CommandResponse addTo(CommandResponse response, AuctionView auction, Instant now) {
        OwnBidding own = auction.own();
        response.add("AUCTION-URL", address.at("/auction/show?id=" + auction.orderId()))
                .add("AUCTION-STATUS", auction.orderStatus())
                .add("AUCTION-BIDDERSTATUS", own == null ? "" : own.status().name())
                .add("AUCTION-STARTDATE", WireDates.format(auction.startsAt()))
                .add("AUCTION-ENDDATE", WireDates.format(auction.endsAt()))
                .add("AUCTION-CURRENCY", auction.opening().currency().getCurrencyCode())
                .add("AUCTION-NUMBEROFBIDS", auction.bids())
                .add("AUCTION-NUMBEROFBIDDERS", auction.bidders())
                .add("AUCTION-MINIMUMBID", auction.opening().decimal())
                .add(
                        "AUCTION-MINIMUMNEXTBID",
                        auction.isOver(now) ? "" : auction.minimumNext().decimal())
                .add("AUCTION-BESTBID", decimal(auction.price()));
        Money price = auction.price();
        if (price != null && auction.orderStatus().equals(WON)) {
            response.add("AUCTION-PRICE", price.decimal())
                    .add(
                            "AUCTION-VAT",
                            auction.vat().of(price, RoundingMode.HALF_UP).decimal());
        }
        return response;
    }

    /** Everything about an auction, and what the bidder alone may know. */
    CommandResponse describe(AuctionView auction, Instant now) {
        OwnBidding own = auction.own();
        CommandResponse response =
                CommandResponse.ok().add("APPLICATION", auction.orderId()).add("DOMAIN", auction.name());
        return addTo(response, auction, now)
                .add("AUCTION-BIDDER", own == null ? "" : own.alias())
                .add("AUCTION-MAXIMUMBID", own == null ? "" : decimal(own.maximum()));
    }

    private static String decimal(@Nullable Money amount) {
        return amount == null ? "" : amount.decimal();
    }
}
