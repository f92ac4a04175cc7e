package org.backorder.dropcatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.backorder.job.RunReport;
import org.backorder.job.TimedRun;

/** Opens catch windows: leases the plans that are due to this node and lets them race. A race goes on in real time; between rounds nothing is held. */
@ApplicationScoped
class CatchRun extends TimedRun {
    private static final String NODE = System.getProperty("jboss.node.name", "node");

    /** Handshakes and logins take a second or more; well ahead of the arming they disturb nothing. */
    private static final Duration WARM_UP = Duration.ofMinutes(2);

    @Inject
    CatchPlanStore plans;

    @Inject
    CatchRaces races;

    @Override
    public String job() {
        return "catch";
    }

    @Override
    public Optional<Instant> nextDue(Instant now) {
        return plans.nextDue(races.racing().stream().mapToLong(Long::longValue).toArray());
    }

    @Override
    public boolean busy() {
        return !races.racing().isEmpty();
    }

    @Override
    protected RunReport run(Instant now) {
        races.warm(plans.registriesDue(now.plus(WARM_UP)));
        int taken = 0;
        List<CatchPlan> due = plans.takeDue(NODE, now, now.plus(RaceRecorder.LEASE));
        while (!due.isEmpty()) {
            taken += due.size();
            races.start(due);
            due = plans.takeDue(NODE, now, now.plus(RaceRecorder.LEASE));
        }
        return RunReport.done(taken);
    }
}
