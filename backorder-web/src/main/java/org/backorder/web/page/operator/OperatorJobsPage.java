package org.backorder.web.page.operator;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.backorder.alerts.mail.ParkedMail;
import org.backorder.alerts.mail.ParkedMailQuery;
import org.backorder.alerts.mail.RetryMail;
import org.backorder.job.JobQuery;
import org.backorder.job.JobRow;
import org.backorder.job.JobState;
import org.backorder.outbox.OutboxQuery;
import org.backorder.outbox.ParkedRow;
import org.backorder.outbox.RetryParked;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.web.csv.CsvColumns;
import org.backorder.web.page.shared.Answers;
import org.backorder.web.page.shared.LazyRows;
import org.backorder.web.page.shared.RequestTime;
import org.backorder.web.page.shared.Viewer;
import org.jspecify.annotations.Nullable;

/** What time sets off and when, what the last passes did, and deliveries that are stuck. */
@Named
@ViewScoped
public class OperatorJobsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final CsvColumns<JobRow> PASS_COLUMNS = CsvColumns.<JobRow>none()
            .and("job", "jobs.job", JobRow::job)
            .and("node", "jobs.node", JobRow::node)
            .and("started", "lists.started", JobRow::startedAt)
            .and("finished", "lists.finished", JobRow::finishedAt)
            .and("done", "jobs.done", JobRow::done)
            .and("already", "jobs.already", JobRow::already)
            .and("failed", "jobs.failed", JobRow::failed);

    private static final CsvColumns<ParkedMail> MAIL_COLUMNS = CsvColumns.<ParkedMail>none()
            .and("kind", "mails.kind", ParkedMail::kind)
            .and("recipient", "mails.recipient", ParkedMail::recipient)
            .and("subject", "mails.subject", ParkedMail::subject)
            .and("since", "jobs.since", ParkedMail::createdAt)
            .and("attempts", "flight.attempts", ParkedMail::attempts)
            .and("problem", "jobs.problem", ParkedMail::lastProblem);

    private static final CsvColumns<ParkedRow> PARKED_COLUMNS = CsvColumns.<ParkedRow>none()
            .and("event", "jobs.event", ParkedRow::eventType)
            .and("subscriber", "jobs.subscriber", ParkedRow::subscriber)
            .and("since", "jobs.since", ParkedRow::occurredAt)
            .and("attempts", "flight.attempts", ParkedRow::attempts)
            .and("problem", "jobs.problem", ParkedRow::lastProblem);

    @Inject
    JobQuery jobs;

    @Inject
    OutboxQuery outbox;

    @Inject
    RetryParked retryParked;

    @Inject
    ParkedMailQuery parkedMails;

    @Inject
    RetryMail retryMail;

    @Inject
    Viewer viewer;

    @Inject
    Answers answers;

    @Inject
    RequestTime time;

    private final LazyRows<JobRow> passes = new LazyRows<>(this::passes);
    private final LazyRows<ParkedRow> parked = new LazyRows<>(this::parked);
    private final LazyRows<ParkedMail> mails = new LazyRows<>((request, order) -> parkedMails.list(request));
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

    /** Sets a parked delivery going again. */
    public void retry(long id) {
        if (answers.attempt(() -> {
            viewer.operator("RetryParked");
            retryParked.retry(id, time.now());
        })) {
            answers.done("jobs.retried");
            load();
        }
    }

    /** Sets a parked mail going again. */
    public void retryMail(long id) {
        if (answers.attempt(() -> {
            viewer.operator("RetryMail");
            retryMail.retry(id, time.now());
        })) {
            answers.done("mails.retried");
        }
    }

    /** Mails that were refused or failed too often. */
    public LazyRows<ParkedMail> getMails() {
        return mails;
    }

    /** What of a parked mail a file holds. */
    public CsvColumns<ParkedMail> getMailColumns() {
        return MAIL_COLUMNS;
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

    /** What of a pass a file holds. */
    public CsvColumns<JobRow> getPassColumns() {
        return PASS_COLUMNS;
    }

    /** What of a parked delivery a file holds. */
    public CsvColumns<ParkedRow> getParkedColumns() {
        return PARKED_COLUMNS;
    }
}
