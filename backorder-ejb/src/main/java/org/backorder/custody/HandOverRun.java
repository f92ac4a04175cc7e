package org.backorder.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.backorder.custody.HandOverName.Outcome;
import org.backorder.job.RunReport;
import org.backorder.job.TimedRun;

/** Hands over every name that has its customer, until the registry shows it; the pauses grow, but no name is given up (R42). */
@ApplicationScoped
class HandOverRun extends TimedRun {
    static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

    private static final Logger LOG = System.getLogger(HandOverRun.class.getName());
    private static final String NODE = System.getProperty("jboss.node.name", "node");

    // one name at a time: seven commands of half a minute at most, so the lease outlives them
    private static final Duration LEASE = Duration.ofMinutes(6);
    private static final int PROBLEM_LENGTH = 2000;

    @Inject
    CustodyStore names;

    @Inject
    HandOverName handOverName;

    @Inject
    CompleteHandOver completeHandOver;

    @Override
    public String job() {
        return "name-hand-over";
    }

    @Override
    public Optional<Instant> nextDue(Instant now) {
        return names.nextDue();
    }

    @Override
    protected RunReport run(Instant now) {
        RunReport report = RunReport.IDLE;
        List<HandOverTask> due = names.takeDue(NODE, now, now.plus(LEASE), 1);
        while (!due.isEmpty()) {
            for (HandOverTask task : due) {
                report = report.plus(handOver(task, now));
            }
            due = names.takeDue(NODE, now, now.plus(LEASE), 1);
        }
        return report;
    }

    private RunReport handOver(HandOverTask task, Instant now) {
        Outcome outcome = attempt(task);
        if (outcome instanceof Outcome.Open open) {
            String problem = open.problem().substring(0, Math.min(open.problem().length(), PROBLEM_LENGTH));
            LOG.log(Level.WARNING, "{0} is not handed over yet: {1}", task.name(), problem);
            boolean ours = names.failed(task, problem, now.plus(pause(task.attempts())));
            return ours ? new RunReport(0, 0, 1) : new RunReport(0, 1, 0);
        }
        boolean ours = completeHandOver.done(task, (Outcome.Done) outcome, now);
        return ours ? RunReport.done(1) : new RunReport(0, 1, 0);
    }

    private Outcome attempt(HandOverTask task) {
        try {
            return handOverName.handOver(task);
        } catch (RuntimeException e) { // a missing contact or accreditation, say: a person can mend that
            LOG.log(Level.ERROR, "handing over " + task.name() + " failed", e);
            return new Outcome.Open(String.valueOf(e));
        }
    }

    /** Ten seconds, twenty, forty, up to half an hour. */
    static Duration pause(int attempts) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 10));
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}
