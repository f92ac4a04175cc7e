package org.backorder.order;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.backorder.ledger.ReleaseFundHold;
import org.backorder.outbox.Outbox;

/**
 * At the finalization date, for many orders at once (R24): ACTIVE to PROCESSING with one catch request per name, and REQUESTED to
 * FAILED. The set-wise twin of {@link StartProcessing} and {@link FailOrder}.
 */
@Stateless
public class FinalizeOrders {
    @Inject
    OrderBatchStore orders;

    @Inject
    CatchDemand demand;

    @Inject
    ReleaseFundHold releaseFundHold;

    @Inject
    Outbox outbox;

    /** Finalizes up to so many due orders in one transaction; answers how many there were. */
    public int finalizeDue(int limit, Instant now) {
        List<DueOrder> due = orders.takeFinalizable(now, limit);
        Set<String> raceable = demand.raceable(due.stream().map(DueOrder::tld).toList());
        fail(
                due,
                o -> o.status() == OrderStatus.REQUESTED,
                OrderStatus.REQUESTED,
                FailureReason.INSUFFICIENT_FUNDS,
                now);
        // without an accreditation nothing can be sent, and the customer should know before the drop and have the money
        // back
        fail(
                due,
                o -> o.status() == OrderStatus.ACTIVE && !raceable.contains(o.tld()),
                OrderStatus.ACTIVE,
                FailureReason.NOT_ATTEMPTED,
                now);
        List<DueOrder> valid = due.stream()
                .filter(o -> o.status() == OrderStatus.ACTIVE && raceable.contains(o.tld()))
                .toList();
        orders.moveAll(ids(valid), OrderStatus.ACTIVE, OrderStatus.PROCESSING, null, now);
        demand.request(valid.stream().map(DueOrder::name).toList(), now);
        outbox.addAll(
                valid.stream()
                        .map(o -> new OrderProcessing(o.id(), o.customerId(), o.name()))
                        .toList(),
                now);
        return due.size();
    }

    private void fail(
            List<DueOrder> due, Predicate<DueOrder> which, OrderStatus from, FailureReason reason, Instant now) {
        List<DueOrder> failing = due.stream().filter(which).toList();
        if (failing.isEmpty()) {
            return;
        }
        if (from == OrderStatus.ACTIVE) {
            releaseFundHold.releaseAll(failing.stream().map(DueOrder::id).toList(), reason.text(), now);
        }
        orders.moveAll(ids(failing), from, OrderStatus.FAILED, reason.text(), now);
        outbox.addAll(
                failing.stream()
                        .map(o -> new OrderFailed(o.id(), o.customerId(), o.name(), reason.text()))
                        .toList(),
                now);
    }

    private static long[] ids(List<DueOrder> orders) {
        return orders.stream().mapToLong(DueOrder::id).toArray();
    }
}
