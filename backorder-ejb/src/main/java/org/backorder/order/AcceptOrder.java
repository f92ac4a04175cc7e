package org.backorder.order;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.backorder.audit.AuditTrail;
import org.backorder.customer.Caller;
import org.backorder.droplist.DropListQuery;
import org.backorder.droplist.DroppingName;
import org.backorder.outbox.Outbox;
import org.backorder.pricing.PriceList;
import org.backorder.pricing.Quote;
import org.backorder.refusal.InvalidValue;
import org.backorder.registry.DropProfiles;
import org.backorder.registry.OrderableName;
import org.backorder.registry.TldCatalog;
import org.backorder.registry.TldRow;

/**
 * New to REQUESTED, in one transaction (R6). Refuses in this order: staff (531), period and AUTH, name and TLD (541), class without
 * a price (510), unknown contacts (545), finalization date passed (552), live duplicate (540).
 */
@Stateless
public class AcceptOrder {
    @Inject
    OrderStore orders;

    @Inject
    OrderTerms terms;

    @Inject
    TldCatalog tlds;

    @Inject
    DropProfiles profiles;

    @Inject
    PriceList prices;

    @Inject
    DropListQuery dropList;

    @Inject
    AuditTrail audit;

    @Inject
    Outbox outbox;

    /** Accepts the order; touches no funds. */
    public OrderId accept(Caller caller, PlaceOrderRequest request, Instant now) {
        NewOrder order = checked(caller, request, now);
        String apiClass = request.orderClass().apiName(order.name().tld());
        String name = order.name().name().ace();
        boolean duplicate = !request.repeated()
                && orders.hasLive(caller.id().value(), request.orderClass().name(), name);
        if (duplicate) {
            throw new DuplicateOrder(apiClass, name);
        }
        // the index decides between two requests of the same moment
        OrderId id = orders.insert(order, now).orElseThrow(() -> new DuplicateOrder(apiClass, name));
        audit.record("place-order", "order", id.toString(), Map.of(), Map.of("name", name, "class", apiClass), now);
        outbox.add(new OrderPlaced(id.value(), caller.id().value(), name), now);
        return id;
    }

    private NewOrder checked(Caller caller, PlaceOrderRequest request, Instant now) {
        OrderTerms.refuseStaff(caller);
        OrderTerms.checkPeriod(request.periodYears());
        String authInfo = request.authInfo();
        if (authInfo != null) {
            OrderTerms.checkAuthInfo(authInfo);
        }
        OrderableName name = tlds.orderable(request.name());
        TldRow tld = tlds.tld(name.tld());
        if (!tld.acceptsOrders()) {
            throw new InvalidValue("DOMAIN", "a name under a TLD that takes orders, not " + tld.label());
        }
        Quote quote = prices.quote(caller.customer().tierId(), tld.label(), request.orderClass(), now)
                .orElseThrow(() -> new ClassNotOffered(request.orderClass().apiName(tld.label())));
        terms.checkContacts(caller.id(), request.contacts());
        OrderDates dates = dropList.byName(name.name().ace())
                .map(listed -> dates(listed, tld))
                .orElse(OrderDates.UNKNOWN);
        Instant deadline = dates.finalizationAt();
        if (deadline != null && dates.finalized(now)) {
            throw new DeadlinePassed(name.name().ace(), deadline);
        }
        return new NewOrder(
                caller.id().value(),
                name,
                request,
                authInfo == null ? AuthInfoGenerator.generate() : authInfo,
                quote,
                dates);
    }

    private OrderDates dates(DroppingName listed, TldRow tld) {
        Instant finalizationAt = listed.finalizationAt();
        return new OrderDates(
                listed.dropAt(),
                finalizationAt,
                finalizationAt.minus(profiles.profile(tld.profile()).fundingLead()));
    }
}
