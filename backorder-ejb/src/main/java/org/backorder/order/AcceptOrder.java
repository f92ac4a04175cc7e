package org.backorder.order;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.backorder.audit.AuditTrail;
import org.backorder.customer.Caller;
import org.backorder.droplist.DropListQuery;
import org.backorder.order.AcceptanceRules.Offer;
import org.backorder.outbox.Outbox;
import org.backorder.pricing.NamedClass;
import org.backorder.registry.TldCatalog;

/**
 * New to REQUESTED, in one transaction (R6); a post-drop Lite order goes on to PROCESSING in it (R34). Refuses in this order: staff
 * (531), period and AUTH, name and TLD (541), class without a price (510), unknown contacts (545), finalization date passed or outside
 * the Lite window (552), live duplicate (540), and for post-drop Lite a name that is taken (552) or cannot be raced for (549), no funds (546).
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
    AcceptanceRules rules;

    @Inject
    DropListQuery dropList;

    @Inject
    PostDropTerms postDrop;

    @Inject
    PursueDroppedName pursueDroppedName;

    @Inject
    AuditTrail audit;

    @Inject
    Outbox outbox;

    /** Accepts the order; touches no funds, except for post-drop Lite, where without funds nothing is stored. */
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
        Instant until = order.pursuedUntil();
        if (until != null) {
            pursueDroppedName.pursue(id, until, now);
        }
        return id;
    }

    private NewOrder checked(Caller caller, PlaceOrderRequest request, Instant now) {
        OrderTerms.refuseStaff(caller);
        OrderTerms.checkPeriod(request.periodYears());
        String authInfo = request.authInfo();
        if (authInfo != null) {
            OrderTerms.checkAuthInfo(authInfo);
        }
        Offer offer = rules.offer(tlds.sold(), caller, request.name(), NamedClass.of(request.orderClass()), now);
        terms.checkContacts(caller.id(), request.contacts());
        OrderDates dates = dropList.byName(offer.ace())
                .map(listed -> rules.dates(listed, offer.tld()))
                .orElse(OrderDates.UNKNOWN);
        Instant pursuedUntil = postDrop.until(offer, request.orderClass(), dates, now);
        return new NewOrder(
                caller.id().value(),
                offer.name(),
                request,
                authInfo == null ? AuthInfoGenerator.generate() : authInfo,
                offer.quote(),
                dates,
                pursuedUntil);
    }
}
