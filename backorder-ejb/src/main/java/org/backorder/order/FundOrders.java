package org.backorder.order;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.backorder.audit.Actor;
import org.backorder.job.RunReport;
import org.backorder.ledger.PlaceFundHold;
import org.backorder.outbox.Outbox;
import org.backorder.pricing.ExchangeRates;

/**
 * REQUESTED to ACTIVE for all orders of a few accounts at once: the set-wise twin of {@link ActivateOrder}. What the accounts do not
 * cover stays REQUESTED and waits for money (R21).
 */
@Stateless
public class FundOrders {
    /** How often an account that fell short is tried again. */
    static final Duration RETRY = Duration.ofMinutes(1);

    @Inject
    OrderBatchStore orders;

    @Inject
    FundingWaitStore waits;

    @Inject
    PlaceFundHold placeFundHold;

    @Inject
    ExchangeRates exchangeRates;

    @Inject
    Outbox outbox;

    /** Funds in one transaction what the accounts cover, in funding order; answers how many orders became ACTIVE. */
    public RunReport fund(List<Long> customers, Instant now) {
        long[] ids = customers.stream().mapToLong(Long::longValue).toArray();
        int active = holdAndMove(orders.takeFundable(ids, now), now);
        waits.settle(ids, now);
        waits.postpone(ids, now.plus(RETRY)); // those whose orders another node holds just now
        return RunReport.done(active);
    }

    /** The same on a thread of the container, beside the caller's: accounts do not touch each other. */
    @Asynchronous
    public Future<RunReport> fundBeside(List<Long> customers, Actor actor, Instant now) {
        try (Actor.Scope ignored = Actor.acting(actor)) {
            return CompletableFuture.completedFuture(fund(customers, now));
        }
    }

    /** The same for one account that has received money, waiting for whoever holds its orders. */
    public void fundNow(long customer, Instant now) {
        holdAndMove(orders.awaitFundable(customer, now), now);
    }

    private int holdAndMove(List<DueOrder> due, Instant now) {
        if (due.isEmpty()) {
            return 0;
        }
        List<DueOrder> inOrder = new ArrayList<>(due);
        inOrder.sort(DueOrder.FUNDING_ORDER);
        Set<Long> held = placeFundHold.placeAll(
                inOrder.stream().map(DueOrder::holdRequest).toList(), exchangeRates.latest(), now);
        orders.moveAll(
                due.stream().mapToLong(DueOrder::id).filter(held::contains).toArray(),
                OrderStatus.REQUESTED,
                OrderStatus.ACTIVE,
                null,
                now);
        outbox.addAll(
                due.stream()
                        .filter(order -> held.contains(order.id()))
                        .map(order -> new OrderActivated(order.id(), order.customerId(), order.name()))
                        .toList(),
                now);
        List<DueOrder> unfunded =
                due.stream().filter(order -> !held.contains(order.id())).toList();
        if (!unfunded.isEmpty()) {
            waits.await(
                    unfunded.stream().mapToLong(DueOrder::id).toArray(),
                    unfunded.stream().mapToLong(DueOrder::customerId).distinct().toArray(),
                    now.plus(RETRY),
                    now);
        }
        return held.size();
    }
}
