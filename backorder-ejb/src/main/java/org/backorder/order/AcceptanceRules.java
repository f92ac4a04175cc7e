package org.backorder.order;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import org.backorder.customer.Caller;
import org.backorder.droplist.DroppingName;
import org.backorder.pricing.NamedClass;
import org.backorder.pricing.OrderClass;
import org.backorder.pricing.PriceList;
import org.backorder.pricing.Quote;
import org.backorder.refusal.InvalidValue;
import org.backorder.registry.DropProfiles;
import org.backorder.registry.OrderableName;
import org.backorder.registry.SoldTlds;
import org.backorder.registry.TldRow;

/**
 * What is asked of a name before an order for it is accepted, whether it comes alone or with a hundred thousand others. A plain
 * bean: a refusal thrown here is an answer about that name and costs no transaction.
 */
@Dependent
class AcceptanceRules {
    @Inject
    DropProfiles profiles;

    @Inject
    PriceList prices;

    /** A name that can be ordered, under which TLD, and at what price. */
    record Offer(OrderableName name, TldRow tld, Quote quote) {
        String ace() {
            return name.name().ace();
        }
    }

    /** Name, TLD, and a class named for another TLD (541), then a class without a price (510). */
    Offer offer(SoldTlds sold, Caller caller, String text, NamedClass named, Instant now) {
        OrderableName name = sold.orderable(text);
        TldRow tld = sold.tld(name.tld());
        if (!tld.acceptsOrders()) {
            throw new InvalidValue("DOMAIN", "a name under a TLD that takes orders, not " + tld.label());
        }
        named.refuseUnlessFor(tld.label());
        OrderClass orderClass = named.orderClass();
        Quote quote = prices.quote(caller.customer().tierId(), tld.label(), orderClass, now)
                .orElseThrow(() -> new ClassNotOffered(orderClass.apiName(tld.label())));
        return new Offer(name, tld, quote);
    }

    /** The dates an order takes over from the list. */
    OrderDates dates(DroppingName listed, TldRow tld) {
        Instant finalizationAt = listed.finalizationAt();
        return new OrderDates(
                listed.dropAt(),
                finalizationAt,
                finalizationAt.minus(profiles.profile(tld.profile()).fundingLead()));
    }

    /** From the finalization date on, 552 (R11). */
    static void refuseFinalized(Offer offer, OrderDates dates, Instant now) {
        Instant deadline = dates.finalizationAt();
        if (deadline != null && dates.finalized(now)) {
            throw new DeadlinePassed(offer.ace(), deadline);
        }
    }
}
