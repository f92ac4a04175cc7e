package org.backorder.job;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.backorder.audit.Actor;

/** Records passes that did something, for the operator (job_run). */
@Stateless
public class JobLog {
    @Inject
    JobStore passes;

    /** Adds the record unless the pass found nothing. */
    public void record(String job, Instant startedAt, Instant finishedAt, RunReport report) {
        if (report.worked()) {
            passes.add(new JobRow(
                    job,
                    Actor.job(job).origin(),
                    startedAt,
                    finishedAt,
                    report.done(),
                    report.already(),
                    report.failed()));
        }
    }
}
