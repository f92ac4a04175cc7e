package org.backorder.droplist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.backorder.job.RunReport;
import org.backorder.job.TimedRun;

/**
 * Fetches every source that is due. The schedule is moved on before the work, so that one node does it and a source that keeps
 * failing is asked again at its next time and not before.
 */
@ApplicationScoped
class DropListImportRun extends TimedRun {
    private static final Logger LOG = Logger.getLogger(DropListImportRun.class.getName());

    @Inject
    DropSourceStore sources;

    @Inject
    ListImport imports;

    @Inject
    ImportQuery reports;

    @Override
    public String job() {
        return "droplist-import";
    }

    @Override
    public Optional<Instant> nextDue(Instant now) {
        return sources.all().stream()
                .map(source -> source.dueAt(now))
                .filter(Objects::nonNull)
                .min(Instant::compareTo);
    }

    @Override
    protected RunReport run(Instant now) {
        RunReport report = RunReport.IDLE;
        for (DropSource source : sources.all()) {
            Instant due = source.dueAt(now);
            if (due != null && !due.isAfter(now)) {
                report = report.plus(importOne(source, now));
            }
        }
        return report;
    }

    private RunReport importOne(DropSource source, Instant now) {
        if (!sources.take(source, source.followingImport(now))) {
            return new RunReport(0, 1, 0);
        }
        try {
            String state = reports.report(imports.fetch(source, true, now)).state();
            return switch (state) {
                case "DONE" -> RunReport.done(1);
                case "UNCHANGED" -> RunReport.IDLE; // nothing to tell
                default -> new RunReport(0, 0, 1);
            };
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, e, () -> "import of drop list source " + source.id() + " failed");
            return new RunReport(0, 0, 1);
        }
    }
}
