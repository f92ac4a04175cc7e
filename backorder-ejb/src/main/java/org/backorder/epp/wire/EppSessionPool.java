package org.backorder.epp.wire;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import org.backorder.epp.EppClient;
import org.backorder.epp.EppClock;
import org.backorder.epp.EppOutcome;
import org.backorder.epp.command.EppCommand;
import org.backorder.epp.command.Logout;
import org.backorder.epp.response.Greeting;

/**
 * The sessions of one accreditation at one registry: opened ahead of need, kept alive, renewed, and never more than the registry allows. A keeper thread
 * does the upkeep; commands run on whichever session is free, races reserve sessions for themselves.
 */
public final class EppSessionPool implements EppClient, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(EppSessionPool.class.getName());
    private static final Duration GOOD_BYE = Duration.ofSeconds(2);

    private static final long LONGEST_WAIT = TimeUnit.MILLISECONDS.toNanos(100);

    private final PoolSetup setup;
    private final EppClock clock;
    private final ThreadFactory threads;
    private final TlsConnector connector;
    private final ClTrids ids;
    private final ClockOffset clockOffset = new ClockOffset();
    private final OpeningSchedule openings;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<EppSession> sessions = new ArrayList<>();
    private final Events events = new Events();
    private int numbered;
    private volatile boolean waitedFor;
    private volatile boolean closed;

    /** Opens nothing yet; {@link #open} does. */
    public EppSessionPool(PoolSetup setup, EppClock clock, ThreadFactory threads, RandomGenerator random) {
        this.setup = setup;
        this.clock = clock;
        this.threads = threads;
        this.connector = new TlsConnector(setup.endpoint(), setup.plan().deadlines());
        this.ids = new ClTrids(random);
        this.openings = new OpeningSchedule(setup.sessions(), random, clock.nanos());
        threads.newThread(new PoolKeeper(this, clock)).start();
    }

    public PoolSetup setup() {
        return setup;
    }

    /** Makes clTRIDs for this pool's commands. */
    public ClTrids ids() {
        return ids;
    }

    /** Offset of the registry's clock against ours, as far as greetings tell. */
    public Optional<ClockOffset.Estimate> clockOffset() {
        return clockOffset.estimate();
    }

    /** Sees to it that so many sessions get opened, as far as the registry allows, their logins spread over a time. */
    public void open(int wanted, Duration spread) {
        locked(() -> openings.want(wanted, spread));
    }

    /** Waits until so many sessions are logged in, or as many as the registry allows; false when that takes too long or is hopeless. */
    public boolean awaitOpen(int wanted, Duration patience) {
        return await(patience, () -> {
                    boolean ready = open() >= Math.min(wanted, openings.allowed());
                    return ready || openings.isStopped() ? Optional.of(ready) : Optional.empty();
                })
                .orElse(false);
    }

    @Override
    public EppOutcome send(EppCommand command) {
        Duration deadline = setup.plan().deadlines().command();
        open(1, Duration.ZERO);
        Optional<EppSession> session = await(deadline, this::claimFree);
        if (session.isEmpty()) {
            String problem = openings.problem();
            return new EppOutcome.NotSent(
                    "no free session at " + setup.registryId() + (problem == null ? "" : ": " + problem));
        }
        CompletableFuture<EppOutcome> outcome = new CompletableFuture<>();
        session.get().send(command, deadline, outcome::complete);
        return outcome.join(); // ends: the session's deadline completes it at the latest
    }

    private Optional<EppSession> claimFree() {
        return sessions.stream()
                .filter(session -> !session.isReserved())
                .filter(EppSession::claim)
                .findFirst();
    }

    /** Takes up to so many open sessions out of common use, for a race; they are not renewed meanwhile. */
    public List<EppSession> reserve(int most) {
        lock.lock();
        try {
            List<EppSession> taken = sessions.stream()
                    .filter(s -> !s.isReserved() && isUsable(s))
                    .limit(most)
                    .toList();
            taken.forEach(session -> session.reserve(true));
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /** True while sessions are reserved. */
    public boolean isInUseByARace() {
        return copy().stream().anyMatch(EppSession::isReserved);
    }

    /** Gives reserved sessions back to common use. */
    public void unreserve(List<EppSession> reserved) {
        locked(() -> {
            reserved.forEach(session -> session.reserve(false));
            changed.signalAll();
        });
    }

    /** How the pool is doing. */
    public PoolStatus status() {
        lock.lock();
        try {
            Duration roundTrip = sessions.stream()
                    .flatMap(session -> session.roundTrips().median().stream())
                    .sorted()
                    .findFirst()
                    .orElse(null);
            return new PoolStatus(
                    setup.registryId(),
                    setup.registrar(),
                    open(),
                    openings.allowed(),
                    openings.isStopped(),
                    openings.problem(),
                    clockOffset.estimate().map(ClockOffset.Estimate::offset).orElse(null),
                    roundTrip);
        } finally {
            lock.unlock();
        }
    }

    /** Logs every session out and stops; sessions that do not answer soon are cut. */
    @Override
    public void close() {
        closed = true;
        List<EppSession> open = copy();
        open.stream().filter(EppSession::claim).forEach(this::logOut);
        await(
                GOOD_BYE,
                () -> sessions.stream().noneMatch(EppSessionPool::isUsable) ? Optional.of(true) : Optional.empty());
        copy().forEach(session -> session.close("the pool was closed"));
    }

    void logOut(EppSession session) {
        session.send(new Logout(), GOOD_BYE, outcome -> session.close("logged out"));
    }

    boolean isClosed() {
        return closed;
    }

    private static boolean isUsable(EppSession session) {
        return session.state() == SessionState.LOGGED_IN || session.state() == SessionState.BUSY;
    }

    private int open() {
        return Math.toIntExact(
                sessions.stream().filter(EppSessionPool::isUsable).count());
    }

    /** The sessions of this moment. */
    List<EppSession> copy() {
        lock.lock();
        try {
            return List.copyOf(sessions);
        } finally {
            lock.unlock();
        }
    }

    private void locked(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }

    private <T> Optional<T> await(Duration patience, Attempt<T> attempt) {
        long left = patience.toNanos();
        lock.lock();
        try {
            Optional<T> result = attempt.make();
            while (result.isEmpty() && left > 0) {
                waitedFor = true;
                // A registry's least gap passes without an event, so nobody sleeps longer than that takes to notice.
                long slice = Math.min(left, LONGEST_WAIT);
                left -= slice - Math.max(0, changed.awaitNanos(slice));
                result = attempt.make();
            }
            return result;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private interface Attempt<T> {
        Optional<T> make();
    }

    /** Opens the next session that is missing, if its time has come. */
    void openNext(long now) {
        EppSession fresh = null;
        lock.lock();
        try {
            if (openings.takeOpening(sessions.size(), now)) {
                int number = ++numbered;
                String name = setup.registryId() + '/' + setup.registrar() + '#' + number;
                fresh = new EppSession(name, number, connector, setup.plan(), clock, ids, events);
                sessions.add(fresh);
            }
        } finally {
            lock.unlock();
        }
        if (fresh != null) {
            Thread thread = threads.newThread(fresh);
            thread.start();
        }
    }

    private final class Events implements SessionEvents {

        @Override
        public void loggedIn(EppSession session) {
            locked(() -> {
                openings.succeeded(open());
                changed.signalAll();
            });
        }

        @Override
        public void freed(EppSession session) {
            // Storms free sessions a thousand times a second: take the lock only when someone waits.
            if (waitedFor) {
                locked(() -> {
                    waitedFor = false;
                    changed.signalAll();
                });
            }
        }

        @Override
        public void closed(EppSession session, String reason, int code, boolean isFinal) {
            locked(() -> {
                sessions.remove(session);
                if (!closed) {
                    openings.failed(reason, code, isFinal, open(), clock.nanos());
                }
                changed.signalAll();
            });
            LOG.log(isFinal ? Level.ERROR : Level.INFO, "{0} closed: {1}", session.name(), reason);
        }

        @Override
        public void greeted(EppSession session, Greeting greeting, Instant askedAt, Instant answeredAt) {
            clockOffset.add(askedAt, answeredAt, greeting);
        }
    }
}
