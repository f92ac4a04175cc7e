package org.backorder.dropcatch;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.backorder.dropcatch.CatchAttemptStore.Reserved;
import org.backorder.dropcatch.CatchPlanStore.Decision;
import org.backorder.epp.EppClock;
import org.backorder.epp.wire.ClTrids;

/** The database side of a race on a thread of its own: attempts recorded ahead, results written in batches, decisions, leases. The pacer never waits for it. */
final class RaceRecorder implements Runnable {
    private static final System.Logger LOG = System.getLogger(RaceRecorder.class.getName());
    private static final int BATCH = 500;
    private static final int REFILL = 128;
    private static final int LOW = 24;
    private static final long RENEW = Duration.ofSeconds(1).toNanos();
    static final Duration LEASE = Duration.ofSeconds(20);

    private final CatchPlanStore plans;
    private final CatchAttemptStore attempts;
    private final RecordAttempts record;
    private final DecideCatch decide;
    private final EppClock clock;
    private final Function<String, ClTrids> ids;
    private final RaceRoster roster;
    private final BlockingQueue<Object> work = new LinkedBlockingQueue<>();
    private long renewedNanos;

    RaceRecorder(
            CatchPlanStore plans,
            CatchAttemptStore attempts,
            RecordAttempts record,
            DecideCatch decide,
            EppClock clock,
            Function<String, ClTrids> ids,
            RaceRoster roster) {
        this.plans = plans;
        this.attempts = attempts;
        this.record = record;
        this.decide = decide;
        this.clock = clock;
        this.ids = ids;
        this.roster = roster;
    }

    /** Records attempts for names before their race, in one transaction, on the caller's thread. */
    void recordAhead(List<RacedName> names, Set<String> registrars) {
        List<Reserved> rows = new ArrayList<>();
        List<Runnable> publish = new ArrayList<>();
        int share = Math.max(12, 4096 / names.size());
        for (RacedName name : names) {
            int count = Math.min(share, name.shots().expected());
            registrars.forEach(registrar -> reserve(name, registrar, count, rows, publish));
        }
        record.ahead(rows);
        publish.forEach(Runnable::run);
    }

    private void reserve(RacedName name, String registrar, int count, List<Reserved> rows, List<Runnable> publish) {
        Queue<String> recorded = name.recorded(registrar);
        for (int i = 0; i < count; i++) {
            String clTrid = ids.apply(registrar).id(name.plan().id(), i % 1000);
            rows.add(new Reserved(
                    name.plan().id(),
                    name.plan().round(),
                    clTrid,
                    "",
                    registrar,
                    name.plan().earliestAt()));
            publish.add(() -> recorded.add(clTrid));
        }
    }

    void completed(CatchAttempt attempt) {
        work.add(attempt);
    }

    /** Asks for more recorded attempts when few are left; the pacer goes on meanwhile. */
    void refillIfLow(RacedName name, Set<String> registrars) {
        if (!name.shots().isStorm() || name.isRefilling()) {
            return;
        }
        for (String registrar : registrars) {
            if (name.recordedLeft(registrar) < LOW) {
                name.refilling(true);
                work.add((Runnable) () -> refill(name, registrar));
                return;
            }
        }
    }

    private void refill(RacedName name, String registrar) {
        List<Reserved> rows = new ArrayList<>();
        List<Runnable> publish = new ArrayList<>();
        if (!name.isClosed()) {
            reserve(name, registrar, REFILL, rows, publish);
            record.ahead(rows);
            publish.forEach(Runnable::run);
        }
        name.refilling(false);
    }

    void decide(RacedName name, Decision decision) {
        work.add((Runnable) () -> {
            closeUnsent(name);
            if (!decide.decide(name.plan(), decision, clock.now())) {
                // still ours only if its window has been made longer: then it is taken again, with the new end
                plans.putBack(name.plan(), CatchState.WAITING, name.plan().round() + 1, clock.now());
            }
            roster.leave(name.plan());
        });
    }

    void putBack(RacedName name, CatchState state, int round, Instant next) {
        work.add((Runnable) () -> {
            closeUnsent(name);
            plans.putBack(name.plan(), state, round, next);
            roster.leave(name.plan());
        });
    }

    /** The plan is no longer ours: only our own unsent attempts are closed. */
    void abandon(RacedName name) {
        work.add((Runnable) () -> {
            closeUnsent(name);
            roster.leave(name.plan());
        });
    }

    private void closeUnsent(RacedName name) {
        List<String> unsent = name.takeUnsent();
        if (!unsent.isEmpty()) {
            attempts.closeUnsent(unsent);
        }
    }

    @Override
    public void run() {
        while (!roster.isEnded() || !work.isEmpty()) {
            try {
                Object first = work.poll(50, TimeUnit.MILLISECONDS);
                renewLeases();
                if (first != null) {
                    workOff(first);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void workOff(Object first) {
        List<Object> items = new ArrayList<>();
        items.add(first);
        work.drainTo(items, BATCH);
        List<CatchAttempt> results = new ArrayList<>();
        for (Object item : items) {
            if (item instanceof CatchAttempt attempt) {
                results.add(attempt);
            } else if (item instanceof Runnable task) {
                write(results);
                attempt(task);
            }
        }
        write(results);
    }

    private void write(List<CatchAttempt> results) {
        if (!results.isEmpty()) {
            List<CatchAttempt> batch = List.copyOf(results);
            results.clear();
            attempt(() -> record.completed(batch));
        }
    }

    /** What cannot be written stays open in the database: the lease runs out, and whoever takes the plan over asks the registry. */
    private static void attempt(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "a race's record could not be written", e);
        }
    }

    private void renewLeases() {
        long now = clock.nanos();
        if (now - renewedNanos > RENEW) {
            renewedNanos = now;
            attempt(() -> roster.renew(plans, clock.now().plus(LEASE)));
        }
    }
}
