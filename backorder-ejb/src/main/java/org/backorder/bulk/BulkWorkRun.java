package org.backorder.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Optional;
import org.backorder.job.RunReport;
import org.backorder.job.TimedRun;

/** Goes on with lists whose server stopped in the middle, and throws checked lists away that nobody placed within a day. */
@ApplicationScoped
class BulkWorkRun extends TimedRun {
    private static final System.Logger LOG = System.getLogger(BulkWorkRun.class.getName());

    @Inject
    BulkStore placements;

    @Inject
    AdvanceBulk advanceBulk;

    @Override
    public String job() {
        return "bulk-placement";
    }

    @Override
    public Optional<Instant> nextDue(Instant now) {
        return placements.nextDue();
    }

    @Override
    protected RunReport run(Instant now) {
        RunReport report = RunReport.done(placements.purgeDrafts(now));
        for (long id : placements.abandoned(now)) {
            report = report.plus(goOn(id, now));
        }
        return report;
    }

    private RunReport goOn(long id, Instant now) {
        try {
            int chunks = 0;
            while (advanceBulk.advanceIdle(id, now)) {
                chunks++;
            }
            return RunReport.done(chunks + 1);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "bulk placement " + id + " cannot go on", e);
            placements.touch(id, now);
            return new RunReport(0, 0, 1);
        }
    }
}
