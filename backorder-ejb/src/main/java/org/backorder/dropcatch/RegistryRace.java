package org.backorder.dropcatch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.backorder.epp.EppClock;
import org.backorder.epp.EppOutcome;
import org.backorder.epp.command.CreateFrame;
import org.backorder.epp.command.DomainInfo;
import org.jspecify.annotations.Nullable;

/**
 * The race at one registry: one pacer thread decides which create leaves when, and writes it straight to a session's socket. Names that drop at one instant
 * share the sessions by value. Everything slow (database, rendering) happens elsewhere; nothing is sent that is not recorded.
 */
final class RegistryRace implements Runnable {
    /** The scheduler wakes a thread late by less than this; the rest is spun away. */
    private static final long SPIN = Duration.ofMillis(2).toNanos();

    private static final long STEP = Duration.ofMillis(20).toNanos();
    private static final long NO_SESSION = Duration.ofNanos(200_000).toNanos();
    private static final long CALM = Duration.ofMillis(25).toNanos();
    private static final Duration QUESTION_DEADLINE = Duration.ofSeconds(5);

    private final EppClock clock;
    private final RaceSessions sessions;
    private final RaceReferee referee;
    private final RaceRecorder recorder;
    private final RaceRoster roster;
    private final Queue<RacedName> arrivals = new ConcurrentLinkedQueue<>();
    private final Queue<Runnable> answers = new ConcurrentLinkedQueue<>();
    private final Queue<Question> questions = new ConcurrentLinkedQueue<>();
    private final List<RacedName> names = new ArrayList<>();
    private volatile @Nullable Thread pacer;
    private volatile boolean stopped;
    private long aimedNanos;

    RegistryRace(EppClock clock, RaceSessions sessions, RaceReferee referee, RaceRecorder recorder, RaceRoster roster) {
        this.roster = roster;
        this.clock = clock;
        this.sessions = sessions;
        this.referee = referee;
        this.recorder = recorder;
    }

    /** Hands a prepared name to the pacer. */
    void add(RacedName name) {
        arrivals.add(name);
        wake();
    }

    /** Asks about a name on one of the race's sessions. */
    CompletableFuture<EppOutcome> ask(String name) {
        CompletableFuture<EppOutcome> answer = new CompletableFuture<>();
        questions.add(new Question(name, null, answer, clock.nanos()));
        wake();
        if (stopped) {
            end();
        }
        return answer;
    }

    /** Ends the race soon, whatever stands; leases run out and another node, or this one, takes over. */
    void stop() {
        stopped = true;
        wake();
    }

    private void wake() {
        Thread thread = pacer;
        if (thread != null) {
            LockSupport.unpark(thread);
        }
    }

    @Override
    public void run() {
        pacer = Thread.currentThread();
        while (!stopped && !(names.isEmpty() && arrivals.isEmpty() && roster.endIfEmpty())) {
            long now = clock.nanos();
            takeIn(now);
            referee.settle(names, sessions.aim(), now);
            names.removeIf(RacedName::isClosed);
            keepAimed(now);
            if (!askNext(now) && !fireNext(now)) {
                rest(now);
            }
        }
    }

    private void takeIn(long now) {
        for (Runnable answer = answers.poll(); answer != null; answer = answers.poll()) {
            answer.run();
        }
        boolean fresh = false;
        for (RacedName name = arrivals.poll(); name != null; name = arrivals.poll()) {
            names.add(name);
            fresh = true;
        }
        if (fresh) {
            names.sort(Comparator.comparing((RacedName name) -> name.plan().earliestAt())
                    .thenComparing(Comparator.comparingLong(
                                    (RacedName name) -> name.plan().value())
                            .reversed())
                    .thenComparingLong(name -> name.plan().id()));
            aimedNanos = now - 2 * STEP;
        }
    }

    /** Measures and aims again while no first create is near; in the last moments nothing but the clock is looked at. */
    private void keepAimed(long now) {
        boolean fresh = names.stream().anyMatch(name -> !name.shots().isAimed());
        RacedName next = nextDue();
        boolean near = next != null && next.shots().isPrecise() && next.shots().nextNanos() - now < CALM;
        if (!fresh && (near || now - aimedNanos < STEP)) {
            return;
        }
        if (!near) {
            aimedNanos = now;
            sessions.refresh(now);
            sessions.measure(now);
        }
        aimAll(sessions.measuredAim(), now);
    }

    private void aimAll(Aim aim, long now) {
        int from = 0;
        while (from < names.size()) {
            int to = from;
            while (to < names.size()
                    && names.get(to)
                            .plan()
                            .earliestAt()
                            .equals(names.get(from).plan().earliestAt())) {
                to++;
            }
            for (int i = from; i < to; i++) {
                names.get(i).shots().aim(aim, i - from, to - from, sessions.size(), now);
            }
            from = to;
        }
    }

    private @Nullable RacedName nextDue() {
        RacedName next = null;
        for (RacedName name : names) {
            if (name.mayCreate()
                    && (next == null || name.shots().nextNanos() < next.shots().nextNanos())) {
                next = name;
            }
        }
        return next;
    }

    private boolean askNext(long now) {
        for (RacedName name : names) {
            if (referee.wantsToAsk(name, now)) {
                name.asks();
                questions.add(new Question(name.plan().name(), name, null, now));
            }
        }
        Question question = questions.peek();
        RaceSession session = question == null ? null : sessions.free(now);
        if (question != null && session == null && now - question.askedNanos() > QUESTION_DEADLINE.toNanos()) {
            questions.poll();
            hear(question, new EppOutcome.NotSent("no session is open"));
            return true;
        }
        if (question == null || session == null) {
            return false;
        }
        questions.poll();
        boolean asked = session.ask(new DomainInfo(question.about()), QUESTION_DEADLINE, outcome -> {
            answers.add(() -> hear(question, outcome));
            wake();
        });
        if (!asked) {
            questions.add(question);
        }
        return asked;
    }

    private void hear(Question question, EppOutcome outcome) {
        if (question.name() != null) {
            referee.hear(question.name(), outcome, clock.nanos());
        } else if (question.answer() != null) {
            question.answer().complete(outcome);
        }
    }

    /** Sends the create that is due, the fewest tried first, the more valuable first among equals. */
    private boolean fireNext(long now) {
        RacedName best = null;
        for (RacedName name : names) {
            boolean due = name.mayCreate() && name.shots().nextNanos() - now <= 0;
            if (due && (best == null || name.shots().fired() < best.shots().fired())) {
                best = name;
            }
        }
        if (best == null) {
            return false;
        }
        RaceSession session = sessions.claimForCreate(best.plan().policy().gap(), now, best);
        if (session == null) {
            return false;
        }
        fire(best, session, now);
        return true;
    }

    private void fire(RacedName name, RaceSession session, long now) {
        String clTrid = name.recorded(session.registrar()).poll();
        CreateFrame frame = name.frames().get(session.registrar());
        if (clTrid == null || frame == null) {
            throw new IllegalStateException("a session was claimed without a recorded attempt for "
                    + name.plan().name());
        }
        Aim aim = sessions.aim();
        // In a storm's later course the plan is "as soon as a session is free".
        long planned = name.shots().isPrecise() ? name.shots().nextNanos() : now;
        Shot shot = new Shot(name, clTrid, session, aim.tie().instantAt(planned), aim);
        name.sent();
        session.create(frame.patched(clTrid), clTrid, name.plan().policy().createDeadline(), outcome -> {
            answers.add(() -> referee.judge(shot, outcome, clock.nanos(), names));
            wake();
        });
        name.shots().fired(now, aim.roundTripNanos(), sessions.size());
        recorder.refillIfLow(name, sessions.registrars());
    }

    /** Sleeps until shortly before the next create, then spins where it matters; an answer ends both. */
    private void rest(long now) {
        RacedName due = nextDue();
        long next = due == null ? now + STEP : due.shots().nextNanos();
        if (next <= now) {
            LockSupport.parkNanos(this, NO_SESSION); // due, but no session may be used: an answer wakes us
        } else if (due != null && due.shots().isPrecise() && next - now <= SPIN) {
            while (clock.nanos() < next && answers.isEmpty()) {
                Thread.onSpinWait();
            }
        } else if (answers.isEmpty()) {
            long lead = due != null && due.shots().isPrecise() ? SPIN : 0;
            LockSupport.parkNanos(this, Math.min(next - now - lead, STEP));
        }
    }

    /** After the last turn, however it ended: nobody waits for an answer that cannot come. */
    void end() {
        stopped = true;
        for (Question question = questions.poll(); question != null; question = questions.poll()) {
            if (question.answer() != null) {
                question.answer().complete(new EppOutcome.NotSent("the race has ended"));
            }
        }
    }

    /**
     * A question about a name: of a raced one, or of somebody preparing.
     *
     * @param name whom the answer concerns, or null
     * @param answer who waits for it, or null
     */
    private record Question(
            String about,
            @Nullable RacedName name,
            @Nullable CompletableFuture<EppOutcome> answer,
            long askedNanos) {}
}
