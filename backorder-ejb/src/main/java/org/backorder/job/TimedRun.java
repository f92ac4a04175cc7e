package org.backorder.job;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.backorder.audit.Actor;

/**
 * Work that time sets off. A timer of each node calls {@link #tick()}; the sandbox's clock asks {@link #nextDue(Instant)} and
 * calls {@link #tick()} at exactly that instant, so that scenario time can jump.
 */
public abstract class TimedRun {
    private final AtomicBoolean running = new AtomicBoolean();

    @Inject
    InstantSource time;

    @Inject
    JobLog log;

    /** Name of the job as operators see it, in kebab case: {@code order-activation}. */
    public abstract String job();

    /**
     * The earliest instant at which this run has something to do, in the past when it is overdue; empty when nothing is
     * scheduled. Repeating duties give their next instant after {@code now}.
     */
    public abstract Optional<Instant> nextDue(Instant now);

    /** Does everything that is due at {@code now}. Runs without a transaction; each item opens its own. */
    protected abstract RunReport run(Instant now);

    /** True while work goes on in real time that must end before scenario time may jump, such as a race. */
    public boolean busy() {
        return false;
    }

    /**
     * One pass: reads the clock, works as the job's actor, records what it did. A pass under way on this node is not doubled,
     * which is why a run is one {@code @ApplicationScoped} bean; not final, because the container cannot proxy a final method.
     */
    public RunReport tick() {
        if (!running.compareAndSet(false, true)) {
            return RunReport.IDLE;
        }
        try (Actor.Scope ignored = Actor.acting(Actor.job(job()))) {
            Instant now = time.instant();
            RunReport report = run(now);
            log.record(job(), now, time.instant(), report);
            return report;
        } finally {
            running.set(false);
        }
    }

    /** True while a pass is under way on this node; its rows may already look done to others. */
    public boolean underWay() {
        return running.get();
    }
}
