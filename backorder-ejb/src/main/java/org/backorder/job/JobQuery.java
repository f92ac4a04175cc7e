package org.backorder.job;

import jakarta.ejb.Stateless;
import java.time.Instant;
import java.util.List;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.jspecify.annotations.Nullable;

/** Reads jobs and their records for the operator page. */
@Stateless
public class JobQuery {

    /** Every job of the server with its next due instant and last record. */
    public List<JobState> jobs(Instant now) {
        throw new UnsupportedOperationException("contract");
    }

    /** Records, newest first, of one job or of all. */
    public Page<JobRow> list(@Nullable String job, PageRequest page) {
        throw new UnsupportedOperationException("contract");
    }
}
