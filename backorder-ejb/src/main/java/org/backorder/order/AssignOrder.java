package org.backorder.order;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.backorder.audit.AuditTrail;
import org.backorder.customer.Caller;
import org.backorder.customer.CustomerView;
import org.backorder.customer.Customers;
import org.backorder.ledger.ReleaseFundHold;
import org.backorder.outbox.Outbox;
import org.backorder.pricing.PriceList;
import org.backorder.pricing.Quote;
import org.backorder.refusal.InvalidValue;

/**
 * REQUESTED or ACTIVE to REQUESTED of another customer at or below the caller, up to the finalization date (api.md 15): at that customer's price and
 * with its own contact, for handles are nobody else's. A hold is released in the same transaction; the activation run tries the new account.
 */
@Stateless
public class AssignOrder {
    private static final String REASON = "ASSIGNED";

    @Inject
    OrderStore orders;

    @Inject
    OrderTerms terms;

    @Inject
    Customers customers;

    @Inject
    PriceList prices;

    @Inject
    ReleaseFundHold releaseFundHold;

    @Inject
    AuditTrail audit;

    @Inject
    Outbox outbox;

    @Inject
    OrderQuery query;

    /**
     * Assigns it. Refuses staff (531), unknown, foreign and cancelled orders and users (545), from the finalization date on and in any other
     * status (552), a user who cannot order (541) or has no price for the class (510), and a live duplicate of that user (540).
     */
    public OrderView assign(Caller caller, OrderId id, String login, Instant now) {
        OrderTerms.refuseStaff(caller);
        Backorder order = orders.lockFor(caller, id);
        CustomerView user = customers.visible(caller, login);
        Instant finalizationAt = order.finalizationAt;
        if (finalizationAt != null && order.finalized(now)) {
            throw new DeadlinePassed(order.name, finalizationAt);
        }
        order.refuseUnlessMayBecome(OrderStatus.CANCELLED); // whoever may still cancel may give away
        if (user.id().equals(order.customer())) {
            return query.byId(caller, id);
        }
        Map<String, String> before = values(order);
        give(order, user, now);
        audit.record("assign-order", "order", id.toString(), before, values(order), now);
        orders.write();
        return query.byId(caller, id);
    }

    private void give(Backorder order, CustomerView user, Instant now) {
        if (!user.active() || !user.orders()) {
            throw new InvalidValue("USER", "a user who may order");
        }
        String apiClass = order.orderClass.apiName(order.tld);
        Quote quote = prices.quote(user.tierId(), order.tld, order.orderClass, now)
                .orElseThrow(() -> new ClassNotOffered(apiClass));
        String own = OrderTerms.OWN_CONTACT;
        terms.checkContacts(user.id(), new OrderContacts(own, own, own, own));
        if (orders.hasLive(user.id().value(), order.orderClass.name(), order.name)) {
            throw new DuplicateOrder(apiClass, order.name);
        }
        if (order.status == OrderStatus.ACTIVE) {
            releaseFundHold.release(order.id, REASON, now);
            order.moveTo(OrderStatus.REQUESTED, REASON, now);
            outbox.add(
                    new OrderDeactivated(order.id, order.customerId, order.name, REASON), now); // the former customer's
        }
        order.belongTo(user.id(), quote);
        order.changed(now);
        outbox.add(new OrderPlaced(order.id, order.customerId, order.name), now); // the new customer's
    }

    private Map<String, String> values(Backorder order) {
        return Map.of(
                "customer", customers.byId(order.customer()).login(),
                "status", order.status.name(),
                "price", order.price().toString());
    }
}
