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
import org.backorder.registry.TldCatalog;

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
    AcceptanceRules rules;

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
        Offer offer = rules.offer(tlds.sold(), caller, request.name(), request.orderClass(), now);
        terms.checkContacts(caller.id(), request.contacts());
        OrderDates dates = dropList.byName(offer.ace())
                .map(listed -> rules.dates(listed, offer.tld()))
                .orElse(OrderDates.UNKNOWN);
        AcceptanceRules.refuseFinalized(offer, dates, now);
        return new NewOrder(
                caller.id().value(),
                offer.name(),
                request,
                authInfo == null ? AuthInfoGenerator.generate() : authInfo,
                offer.quote(),
                dates);
    }
}
