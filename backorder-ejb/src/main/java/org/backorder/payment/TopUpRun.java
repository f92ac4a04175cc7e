package org.backorder.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.backorder.job.RunReport;
import org.backorder.job.TimedRun;

/** Asks PayPal about every open top-up that is due: what no webhook told, and what was not answered (R23). */
@ApplicationScoped
class TopUpRun extends TimedRun {
    private static final Logger LOG = System.getLogger(TopUpRun.class.getName());

    @Inject
    TopUpStore topUps;

    @Inject
    SettleTopUp settleTopUp;

    @Override
    public String job() {
        return "paypal-top-up";
    }

    @Override
    public Optional<Instant> nextDue(Instant now) {
        return topUps.nextDue();
    }

    @Override
    protected RunReport run(Instant now) {
        RunReport report = RunReport.IDLE;
        List<TopUpTask> due = topUps.takeDue(now, now.plus(SettleTopUp.LEASE), 1);
        while (!due.isEmpty()) {
            report = report.plus(settle(due.get(0), now));
            due = topUps.takeDue(now, now.plus(SettleTopUp.LEASE), 1);
        }
        return report;
    }

    private RunReport settle(TopUpTask task, Instant now) {
        try {
            return settleTopUp.settle(task, now) ? RunReport.done(1) : new RunReport(0, 1, 0);
        } catch (RuntimeException e) { // one top-up that cannot be booked stops no other
            LOG.log(Level.ERROR, "top-up " + task.id() + " failed", e);
            topUps.later(task, now, now.plus(SettleTopUp.LONGEST_PAUSE));
            return new RunReport(0, 0, 1);
        }
    }
}
