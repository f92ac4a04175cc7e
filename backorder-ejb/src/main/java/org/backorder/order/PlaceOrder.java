package org.backorder.order;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import org.backorder.customer.Caller;
import org.backorder.refusal.Refusal;

/**
 * New to REQUESTED: costs nothing and holds nothing, except inside the funding window, where the price is tried at once (R6, R22), and for post-drop Lite, where it must be held (R34).
 * Two transactions: money that is missing must not undo the order.
 */
@Stateless
public class PlaceOrder {
    private static final System.Logger LOG = System.getLogger(PlaceOrder.class.getName());

    @Inject
    AcceptOrder acceptOrder;

    @Inject
    ActivateOrder activateOrder;

    @Inject
    OrderStore orders;

    @Inject
    FundOrders fundOrders;

    @Inject
    OrderQuery query;

    /** Places the order and answers it as it stands, REQUESTED or ACTIVE; refuses as {@link AcceptOrder} says. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public OrderView place(Caller caller, PlaceOrderRequest request, Instant now) {
        OrderId id = acceptOrder.accept(caller, request, now);
        OrderView placed = query.byId(caller, id);
        Instant opensAt = placed.opensAt();
        if (placed.status() != OrderStatus.REQUESTED || opensAt == null || now.isBefore(opensAt)) {
            return placed;
        }
        tryToActivate(id, now);
        return query.byId(caller, id);
    }

    /**
     * The same as part of the caller's transaction: the order, and its hold where the window is open, commit with what else the caller
     * writes or not at all. Money that is missing leaves it REQUESTED here as well.
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public OrderView placeWithin(Caller caller, PlaceOrderRequest request, Instant now) {
        OrderId id = acceptOrder.accept(caller, request, now);
        orders.write(); // post-drop Lite has moved already, and what follows reads rows
        fundOrders.fundNow(caller.id().value(), now);
        return query.byId(caller, id);
    }

    /** The order is accepted whatever happens here: the activation run tries again within a second. */
    private void tryToActivate(OrderId id, Instant now) {
        try {
            activateOrder.activate(id, now);
        } catch (Refusal notNow) {
            LOG.log(System.Logger.Level.DEBUG, "order {0} waits: {1}", id, notNow.getMessage());
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.WARNING, "order " + id + " is left to the activation run", failure);
        }
    }
}
