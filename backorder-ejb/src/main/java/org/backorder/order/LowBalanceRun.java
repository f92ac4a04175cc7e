package org.backorder.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.backorder.job.RunReport;
import org.backorder.job.TimedRun;

/** Announces for every account that falls short, once a day, which orders wait for how much money (R21). */
@ApplicationScoped
class LowBalanceRun extends TimedRun {
    private static final Logger LOG = System.getLogger(LowBalanceRun.class.getName());
    private static final int PAGE = 1000;

    @Inject
    FundingWaitStore waits;

    @Inject
    AnnounceMissingFunds announceMissingFunds;

    @Override
    public String job() {
        return "low-balance-notice";
    }

    @Override
    public Optional<Instant> nextDue(Instant now) {
        return waits.nextNotice();
    }

    @Override
    protected RunReport run(Instant now) {
        RunReport report = RunReport.IDLE;
        List<Long> page = waits.dueNotices(now, PAGE);
        while (!page.isEmpty()) {
            int before = report.done() + report.failed();
            for (long customer : page) {
                report = report.plus(announce(customer, now));
            }
            // no row left the queue: another node holds the rest
            page = report.done() + report.failed() == before ? List.of() : waits.dueNotices(now, PAGE);
        }
        return report;
    }

    private RunReport announce(long customer, Instant now) {
        try {
            return announceMissingFunds.announce(customer, now) ? RunReport.done(1) : new RunReport(0, 1, 0);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "the low-balance notice for customer " + customer + " failed", e);
            waits.nextNotice(customer, now.plus(FundOrders.RETRY));
            return new RunReport(0, 0, 1);
        }
    }
}
