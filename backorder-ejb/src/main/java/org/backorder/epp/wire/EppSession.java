package org.backorder.epp.wire;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.backorder.epp.EppClock;
import org.backorder.epp.EppOutcome;
import org.backorder.epp.MaskedFrame;
import org.backorder.epp.command.CommandCodec;
import org.backorder.epp.command.EppCommand;
import org.backorder.epp.response.EppResponse;
import org.backorder.epp.response.Greeting;
import org.backorder.epp.response.ResponseReader;
import org.backorder.epp.response.ServerFrame;
import org.jspecify.annotations.Nullable;

/**
 * One EPP session over one TLS connection (RFC 5730 section 2, RFC 5734): at most one command outstanding, each with its own deadline, answers matched by
 * clTRID. One thread connects, logs in and reads; whoever has claimed the session writes on its own thread, so that nothing stands between a decision to
 * send and the socket.
 */
public final class EppSession implements Runnable {
    private static final System.Logger LOG = System.getLogger(EppSession.class.getName());

    private final String name;
    private final int number;
    private final TlsConnector connector;
    private final SessionPlan plan;
    private final EppClock clock;
    private final ClTrids ids;
    private final SessionEvents events;
    private final AtomicReference<SessionState> state = new AtomicReference<>(SessionState.CONNECTING);
    private final AtomicReference<@Nullable Outstanding> outstanding = new AtomicReference<>();
    private final AtomicReference<@Nullable String> closeReason = new AtomicReference<>();
    private final AtomicInteger commands = new AtomicInteger();
    private final RoundTrips roundTrips = new RoundTrips();
    private final long bornNanos;
    private volatile long lastSentNanos;
    private volatile boolean reserved;
    private volatile @Nullable EppConnection connection;
    private volatile @Nullable Greeting greeting;

    EppSession(
            String name,
            int number,
            TlsConnector connector,
            SessionPlan plan,
            EppClock clock,
            ClTrids ids,
            SessionEvents events) {
        this.name = name;
        this.number = number;
        this.connector = connector;
        this.plan = plan;
        this.clock = clock;
        this.ids = ids;
        this.events = events;
        this.bornNanos = clock.nanos();
        this.lastSentNanos = bornNanos;
    }

    public String name() {
        return name;
    }

    /** Number within its pool, part of every clTRID. */
    public int number() {
        return number;
    }

    public SessionState state() {
        return Objects.requireNonNull(state.get());
    }

    public RoundTrips roundTrips() {
        return roundTrips;
    }

    /** What the server offered when the session opened; null before. */
    public @Nullable Greeting greeting() {
        return greeting;
    }

    /** Connects, logs in and reads until the session ends; the session's own thread. */
    @Override
    public void run() {
        LoginResult login = LoginResult.NOT_TRIED;
        try {
            Instant startedAt = clock.now();
            EppConnection fresh = connector.connect();
            connection = fresh;
            if (state() != SessionState.CONNECTING) {
                fresh.close(); // closed while it was connecting
            }
            login = new SessionOpening(this, fresh, plan, ids).open(startedAt);
            if (login.isDone() && state.compareAndSet(SessionState.GREETED, SessionState.LOGGED_IN)) {
                events.loggedIn(this);
                readUntilTheEnd(fresh);
            }
        } catch (IOException e) {
            close(String.valueOf(e.getMessage()));
        } finally {
            close("ended");
            state.set(SessionState.CLOSED);
            String reason = String.valueOf(closeReason.get());
            events.closed(this, login.reason() == null ? reason : login.reason(), login.code(), login.isFinal());
        }
    }

    private void readUntilTheEnd(EppConnection line) throws IOException {
        ResponseReader reader = new ResponseReader();
        byte[] body = line.read();
        while (body != null) {
            long nanos = clock.nanos();
            Instant at = clock.now();
            take(reader.read(body), body, at, nanos);
            if (state() == SessionState.CLOSING) {
                return;
            }
            body = line.read();
        }
        close("the server closed the connection");
    }

    private void take(ServerFrame frame, byte[] body, Instant at, long nanos) {
        Outstanding waiting = outstanding.get();
        if (frame instanceof Greeting hello) {
            if (waiting != null && waiting.isHello() && outstanding.compareAndSet(waiting, null)) {
                greetedBack(waiting, hello, at, nanos);
            }
            return;
        }
        EppResponse response = (EppResponse) frame;
        boolean ours = waiting != null && waiting.isAnsweredBy(response);
        if (response.endsSession()) {
            closeReason.compareAndSet(null, "the server ended it with " + response.code());
            state.set(SessionState.CLOSING);
        }
        if (!ours) {
            LOG.log(Level.WARNING, "{0}: dropped an answer to {1}, which is not outstanding", name, response.clTrid());
        } else if (waiting != null && outstanding.compareAndSet(waiting, null)) {
            state.compareAndSet(SessionState.BUSY, SessionState.LOGGED_IN);
            finish(waiting, waiting.answered(response, body, at, nanos));
        }
    }

    private void greetedBack(Outstanding hello, Greeting answer, Instant at, long nanos) {
        roundTrips.add(Duration.ofNanos(nanos - hello.sentNanos()));
        events.greeted(this, answer, hello.sentAt(), at);
        state.compareAndSet(SessionState.BUSY, SessionState.LOGGED_IN);
        events.freed(this);
    }

    private void finish(Outstanding command, EppOutcome outcome) {
        try {
            command.done().accept(outcome);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, name + ": the receiver of an outcome failed", e);
        }
        events.freed(this);
    }

    /** Takes the session for one command; false when it is busy, closed, or the registry's least gap has not passed. */
    public boolean claim() {
        return clock.nanos() >= readyNanos() && state.compareAndSet(SessionState.LOGGED_IN, SessionState.BUSY);
    }

    /** When the registry's least gap between two commands will have passed, in elapsed nanoseconds. */
    public long readyNanos() {
        Duration gap = plan.gap();
        return gap == null || commands.get() == 0 ? bornNanos : lastSentNanos + gap.toNanos();
    }

    /** Gives a claimed session back without having sent anything. */
    public void release() {
        state.compareAndSet(SessionState.BUSY, SessionState.LOGGED_IN);
        events.freed(this);
    }

    /** Renders and sends a command on a claimed session. */
    public void send(EppCommand command, Duration deadline, Consumer<EppOutcome> done) {
        String clTrid = ids.next(number);
        send(EppFramer.frame(CommandCodec.render(command, clTrid)), clTrid, deadline, done);
    }

    /** Sends a hello on a claimed session: keeps it alive and measures round trip and clock offset. */
    public void hello() {
        send(EppFramer.frame(CommandCodec.hello()), null, plan.deadlines().command(), outcome -> {});
    }

    /**
     * Sends a ready frame on a claimed session; only a hello has no clTRID. The outcome arrives exactly once, on another thread or, when the line is already
     * broken, on this one.
     */
    public void send(byte[] frame, @Nullable String clTrid, Duration deadline, Consumer<EppOutcome> done) {
        EppConnection line = connection;
        if (line == null || state() != SessionState.BUSY) {
            done.accept(new EppOutcome.NotSent(name + " is " + state()));
            return;
        }
        commands.incrementAndGet();
        Instant at = clock.now();
        long nanos = clock.nanos();
        lastSentNanos = nanos;
        Outstanding command = new Outstanding(
                name,
                clTrid,
                new MaskedFrame(frame, EppFramer.HEADER_BYTES),
                at,
                nanos,
                nanos + deadline.toNanos(),
                done);
        outstanding.set(command);
        try {
            line.write(frame);
        } catch (IOException e) {
            close("writing failed: " + e.getMessage());
        }
        if (isEnding()) {
            // The line may have been closed between the state check and the entry above; nobody else would end this
            // command then.
            failOutstanding(String.valueOf(closeReason.get()));
        }
    }

    private boolean isEnding() {
        return state() == SessionState.CLOSING || state() == SessionState.CLOSED;
    }

    /** Closes the session if its command is overdue: a late answer must never be taken for the next command's. */
    void enforceDeadline(long nowNanos) {
        Outstanding waiting = outstanding.get();
        if (waiting != null && nowNanos - waiting.deadlineNanos() > 0) {
            close("no answer within the deadline");
        } else if (waiting == null
                && state().compareTo(SessionState.LOGGED_IN) < 0
                && nowNanos - bornNanos > plan.deadlines().login().toNanos()) {
            close("no login within the deadline");
        }
    }

    /** Cuts the connection; what is outstanding becomes unknown. */
    public void close(String reason) {
        closeReason.compareAndSet(null, reason);
        state.updateAndGet(old -> old == SessionState.CLOSED ? old : SessionState.CLOSING);
        EppConnection line = connection;
        if (line != null) {
            try {
                line.close();
            } catch (IOException e) {
                LOG.log(Level.DEBUG, name + ": closing a broken line", e);
            }
        }
        failOutstanding(String.valueOf(closeReason.get()));
    }

    private void failOutstanding(String reason) {
        Outstanding waiting = outstanding.getAndSet(null);
        if (waiting != null) {
            finish(waiting, waiting.unknown(reason, clock.nanos()));
        }
    }

    /** Idle for so long that the registry would soon close it. */
    boolean needsKeepAlive(long nowNanos) {
        return state() == SessionState.LOGGED_IN
                && nowNanos - lastSentNanos >= plan.keepAliveAfter().toNanos();
    }

    /** Old or used enough to be renewed before the registry does it. */
    boolean needsRenewal(long nowNanos) {
        return plan.isWornOut(Duration.ofNanos(nowNanos - bornNanos), commands.get());
    }

    /** Kept for a race: no other command, hello or renewal touches it. */
    public boolean isReserved() {
        return reserved;
    }

    void reserve(boolean forRace) {
        reserved = forRace;
    }

    void greetedWith(Greeting first, Instant askedAt, Instant answeredAt) {
        greeting = first;
        state.compareAndSet(SessionState.CONNECTING, SessionState.GREETED);
        events.greeted(this, first, askedAt, answeredAt);
    }

    EppClock clock() {
        return clock;
    }
}
