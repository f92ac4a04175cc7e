package org.backorder.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Optional;
import org.backorder.dropcatch.CannotBeRaced;
import org.backorder.job.RunReport;
import org.backorder.job.TimedRun;

/** Finalizes every order whose finalization date has come (R24). */
@ApplicationScoped
class FinalizationRun extends TimedRun {
    private static final Logger LOG = System.getLogger(FinalizationRun.class.getName());
    private static final int BATCH = 5000;

    @Inject
    OrderBatchStore orders;

    @Inject
    FinalizeOrders finalizeOrders;

    @Inject
    StartProcessing startProcessing;

    @Inject
    FailOrder failOrder;

    @Override
    public String job() {
        return "order-finalization";
    }

    @Override
    public Optional<Instant> nextDue(Instant now) {
        return orders.nextFinalization(now);
    }

    @Override
    protected RunReport run(Instant now) {
        RunReport report = RunReport.IDLE;
        RunReport batch;
        do {
            batch = batch(now);
            report = report.plus(batch);
        } while (batch.worked());
        return report;
    }

    private RunReport batch(Instant now) {
        try {
            return RunReport.done(finalizeOrders.finalizeDue(BATCH, now));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "finalizing a batch failed, now one by one", e);
            RunReport report = RunReport.IDLE;
            for (DueOrder order : orders.finalizable(now, BATCH)) {
                report = report.plus(one(order, now));
            }
            return report;
        }
    }

    /** One bad row stops nothing: it is passed by for a minute. */
    private RunReport one(DueOrder order, Instant now) {
        OrderId id = new OrderId(order.id());
        try {
            if (order.status() == OrderStatus.REQUESTED) {
                failOrder.fail(id, FailureReason.INSUFFICIENT_FUNDS, now);
            } else {
                start(id, now);
            }
            return RunReport.done(1);
        } catch (WrongStatus e) {
            return new RunReport(0, 1, 0); // another node was faster
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "order " + id + " cannot be finalized", e);
            orders.postpone(order.id(), now.plus(FundOrders.RETRY));
            return new RunReport(0, 0, 1);
        }
    }

    private void start(OrderId id, Instant now) {
        try {
            startProcessing.start(id, now);
        } catch (CannotBeRaced e) {
            LOG.log(Level.WARNING, "order {0} is not attempted: {1}", id, e.getMessage());
            failOrder.fail(id, FailureReason.NOT_ATTEMPTED, now);
        }
    }
}
