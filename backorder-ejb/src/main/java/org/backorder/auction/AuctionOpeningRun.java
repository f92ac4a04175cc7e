package org.backorder.auction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.backorder.job.RunReport;
import org.backorder.job.TimedRun;

/** Opens every auction whose start has come (R35). */
@ApplicationScoped
class AuctionOpeningRun extends TimedRun {
    private static final System.Logger LOG = System.getLogger(AuctionOpeningRun.class.getName());

    @Inject
    AuctionPlanStore plans;

    @Inject
    OpenAuction openAuction;

    @Override
    public String job() {
        return "auction-opening";
    }

    @Override
    public Optional<Instant> nextDue(Instant now) {
        return plans.nextStart();
    }

    @Override
    protected RunReport run(Instant now) {
        RunReport report = RunReport.IDLE;
        for (AuctionId id : plans.toOpen(now)) {
            report = report.plus(one(id, now));
        }
        return report;
    }

    private RunReport one(AuctionId id, Instant now) {
        try {
            return openAuction.open(id, now) ? RunReport.done(1) : new RunReport(0, 1, 0);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "auction " + id + " cannot be opened", e);
            return new RunReport(0, 0, 1);
        }
    }
}
