package org.backorder.web.page.operator;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.backorder.job.JobQuery;
import org.backorder.job.JobRow;
import org.backorder.job.JobState;
import org.backorder.outbox.OutboxQuery;
import org.backorder.outbox.ParkedRow;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.web.page.shared.LazyRows;
import org.backorder.web.page.shared.RequestTime;
import org.jspecify.annotations.Nullable;

/** What time sets off and when, what the last passes did, and deliveries that are stuck. */
@Named
@ViewScoped
public class OperatorJobsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    JobQuery jobs;

    @Inject
    OutboxQuery outbox;

    @Inject
    RequestTime time;

    private final LazyRows<JobRow> passes = new LazyRows<>(this::passes);
    private final LazyRows<ParkedRow> parked = new LazyRows<>(this::parked);
    private List<JobState> states = List.of();
    private @Nullable String job;
    private long waiting;

    /** Reads the state of every job. */
    public void load() {
        states = jobs.jobs(time.now());
        waiting = outbox.waiting();
    }

    private Page<JobRow> passes(PageRequest request, LazyRows.Order order) {
        return jobs.list(job, request);
    }

    private Page<ParkedRow> parked(PageRequest request, LazyRows.Order order) {
        return outbox.parked(request);
    }

    /** Every job of this server. */
    public List<JobState> getStates() {
        return states;
    }

    /** Recorded passes, newest first. */
    public LazyRows<JobRow> getPasses() {
        return passes;
    }

    /** Deliveries that failed too often. */
    public LazyRows<ParkedRow> getParked() {
        return parked;
    }

    /** Deliveries that wait for their turn. */
    public long getWaiting() {
        return waiting;
    }

    /** The job whose passes are shown, absent for all. */
    public @Nullable String getJob() {
        return job;
    }

    /** The job whose passes are shown. */
    public void setJob(@Nullable String job) {
        this.job = job;
    }
}
