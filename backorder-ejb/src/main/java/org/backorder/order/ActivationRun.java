package org.backorder.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.backorder.audit.Actor;
import org.backorder.job.RunReport;
import org.backorder.job.TimedRun;
import org.backorder.ledger.InsufficientFunds;
import org.backorder.order.OrderBatchStore.DueAccount;
import org.backorder.refusal.Refusal;

/** Holds the price of every order whose funding window has opened, and tries accounts that fell short again every minute (R21). */
@ApplicationScoped
class ActivationRun extends TimedRun {
    private static final Logger LOG = System.getLogger(ActivationRun.class.getName());

    // enough rows to make a statement worth its round trip, few enough that another request of the account waits not
    // long
    private static final int ACCOUNTS = 50;
    private static final int ORDERS = 5_000;

    /** Batches under way at a time: while the database works on one, the next is made ready. */
    private static final int LANES = 2;

    @Inject
    OrderBatchStore orders;

    @Inject
    FundingWaitStore waits;

    @Inject
    FundOrders fundOrders;

    @Inject
    ActivateOrder activateOrder;

    @Override
    public String job() {
        return "order-activation";
    }

    @Override
    public Optional<Instant> nextDue(Instant now) {
        return orders.nextFunding(now);
    }

    @Override
    protected RunReport run(Instant now) {
        RunReport report = RunReport.IDLE;
        Deque<Batch> underWay = new ArrayDeque<>();
        for (List<Long> customers : batches(orders.dueAccounts(now))) {
            if (underWay.size() == LANES) {
                report = report.plus(outcome(underWay.remove(), now));
            }
            underWay.add(new Batch(customers, fundOrders.fundBeside(customers, Actor.current(), now)));
        }
        for (Batch batch : underWay) {
            report = report.plus(outcome(batch, now));
        }
        return report;
    }

    private record Batch(List<Long> customers, Future<RunReport> outcome) {}

    private static List<List<Long>> batches(List<DueAccount> accounts) {
        List<List<Long>> batches = new ArrayList<>();
        List<Long> batch = new ArrayList<>();
        long size = 0;
        for (DueAccount account : accounts) {
            if (batch.size() == ACCOUNTS || (size > 0 && size + account.orders() > ORDERS)) {
                batches.add(batch);
                batch = new ArrayList<>();
                size = 0;
            }
            batch.add(account.customerId());
            size += account.orders();
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }

    private RunReport outcome(Batch batch, Instant now) {
        try {
            return batch.outcome().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            LOG.log(
                    Level.WARNING,
                    "funding " + batch.customers().size() + " accounts failed, now one by one",
                    e.getCause());
            RunReport report = RunReport.IDLE;
            for (long customer : batch.customers()) {
                report = report.plus(oneByOne(customer, now));
            }
            return report;
        }
    }

    /** One bad row stops nothing. */
    private RunReport oneByOne(long customer, Instant now) {
        RunReport report = RunReport.IDLE;
        List<DueOrder> due = new ArrayList<>(orders.fundable(customer, now));
        due.sort(DueOrder.FUNDING_ORDER);
        for (DueOrder order : due) {
            report = report.plus(activate(order, now));
        }
        long[] account = {customer};
        waits.settle(account, now);
        waits.postpone(account, now.plus(FundOrders.RETRY));
        return report;
    }

    private RunReport activate(DueOrder order, Instant now) {
        try {
            activateOrder.activate(new OrderId(order.id()), now);
            return RunReport.done(1);
        } catch (InsufficientFunds e) {
            waits.await(new long[] {order.id()}, new long[] {order.customerId()}, now.plus(FundOrders.RETRY), now);
            return RunReport.IDLE;
        } catch (WrongStatus e) {
            return new RunReport(0, 1, 0); // another node was faster
        } catch (Refusal e) {
            LOG.log(Level.WARNING, "order {0} cannot be funded: {1}", order.id(), e.getMessage());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "order " + order.id() + " cannot be funded", e);
        }
        orders.postpone(order.id(), now.plus(FundOrders.RETRY));
        return new RunReport(0, 0, 1);
    }
}
