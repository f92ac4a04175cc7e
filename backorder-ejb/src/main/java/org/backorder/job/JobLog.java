package org.backorder.job;

import jakarta.ejb.Stateless;
import java.time.Instant;

/** Records passes that did something, for the operator (job_run). */
@Stateless
public class JobLog {

    /** Adds the record unless the pass found nothing. */
    public void record(String job, Instant startedAt, Instant finishedAt, RunReport report) {
        throw new UnsupportedOperationException("contract");
    }
}
