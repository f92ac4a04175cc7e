package org.backorder.order;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.backorder.audit.AuditTrail;
import org.backorder.customer.Caller;
import org.backorder.outbox.Outbox;

/** REQUESTED to CANCELLED for many orders in one transaction: the set-wise twin of {@link CancelOrder}; nothing is held for them. */
@Stateless
public class CancelOrders {
    @Inject
    LiveOrderStore orders;

    @Inject
    OrderBatchStore batches;

    @Inject
    AuditTrail audit;

    @Inject
    Outbox outbox;

    /** Refuses callers who have no orders of their own (531, R2). */
    public void demandCustomer(Caller caller) {
        OrderTerms.refuseStaff(caller);
    }

    /** Cancels those of the caller's orders that are REQUESTED before their finalization date, passes the others by, and answers which. */
    public List<OrderId> cancelWaiting(Caller caller, List<OrderId> ids, Instant now) {
        OrderTerms.refuseStaff(caller);
        List<LiveOrderStore.Waiting> waiting = orders.lockWaiting(
                caller.id(), ids.stream().mapToLong(OrderId::value).toArray(), now);
        batches.moveAll(
                waiting.stream().mapToLong(LiveOrderStore.Waiting::id).toArray(),
                OrderStatus.REQUESTED,
                OrderStatus.CANCELLED,
                null,
                now);
        audit.recordAll(
                "cancel-order",
                "order",
                waiting.stream()
                        .map(order -> new AuditTrail.Change(
                                Long.toString(order.id()),
                                Map.of("status", OrderStatus.REQUESTED.name()),
                                Map.of("status", OrderStatus.CANCELLED.name())))
                        .toList(),
                now);
        outbox.addAll(
                waiting.stream()
                        .map(order -> new OrderCancelled(order.id(), caller.id().value(), order.name()))
                        .toList(),
                now);
        return waiting.stream().map(order -> new OrderId(order.id())).toList();
    }
}
