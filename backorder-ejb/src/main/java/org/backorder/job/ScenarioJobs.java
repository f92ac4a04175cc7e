package org.backorder.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.backorder.time.Elapsed;

/** What the sandbox's clock needs to know of the jobs, and how it runs them at the instants it jumps to. */
@ApplicationScoped
public class ScenarioJobs {
    private static final Logger LOG = Logger.getLogger(ScenarioJobs.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(5);
    /** How long passes of the node's own timers are waited for before the caller is told to come back. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** Passes over overdue jobs that move nothing before they are left for the next instant. */
    private static final int IDLE_PASSES = 3;

    @Inject
    @Any
    Instance<TimedRun> runs;

    @Inject
    InstantSource time;

    /** A job and the instant it is due; in the past when it is overdue. */
    public record Due(String job, Instant at) {}

    /** Every job with something to do, the earliest first. */
    public List<Due> due() {
        Instant now = time.instant();
        List<Due> due = new ArrayList<>();
        for (TimedRun run : runs) {
            due.addAll(dueOf(run, now));
        }
        due.sort(Comparator.comparing(Due::at).thenComparing(Due::job));
        return due;
    }

    /** Jobs at work in real time, which must end before scenario time may jump. */
    public List<String> busy() {
        List<String> busy = new ArrayList<>();
        for (TimedRun run : runs) {
            if (run.busy() || run.underWay()) {
                busy.add(run.job());
            }
        }
        return busy;
    }

    /**
     * Runs all jobs that are due, in time order and again, until nothing more is due or what is due does not move.
     *
     * @param reached jobs whose instant the clock has just jumped to: a repeating duty already names its next one
     */
    public void runDue(List<String> reached) {
        reached.forEach(this::tick);
        Elapsed elapsed = Elapsed.start();
        int idle = 0;
        while (idle < IDLE_PASSES && elapsed.soFar().compareTo(PATIENCE) < 0) {
            Instant now = time.instant();
            List<Due> overdue =
                    due().stream().filter(due -> !due.at().isAfter(now)).toList();
            if (overdue.isEmpty()) {
                return;
            }
            boolean moved = false;
            for (Due due : overdue) {
                moved |= tick(due.job());
            }
            if (moved) {
                idle = 0;
                elapsed = Elapsed.start();
            } else if (busy().isEmpty()) {
                idle++;
                LockSupport.parkNanos(PAUSE.toNanos());
            } else {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private boolean tick(String job) {
        for (TimedRun run : runs) {
            if (run.job().equals(job)) {
                try {
                    return run.tick().worked();
                } catch (RuntimeException e) {
                    LOG.log(Level.SEVERE, e, () -> "job " + job + " failed");
                }
            }
        }
        return false;
    }

    // a job that cannot say when it is due must not stop the clock for the others
    private static List<Due> dueOf(TimedRun run, Instant now) {
        try {
            return run.nextDue(now).map(at -> List.of(new Due(run.job(), at))).orElse(List.of());
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, e, () -> "job " + run.job() + " does not know when it is due");
            return List.of();
        }
    }
}
