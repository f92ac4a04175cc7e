package org.backorder.dropcatch;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.backorder.epp.EppOutcome;
import org.backorder.epp.command.EppCommand;
import org.backorder.epp.wire.EppSession;
import org.backorder.epp.wire.SessionState;
import org.backorder.epp.wire.TokenBucket;
import org.jspecify.annotations.Nullable;

/** A session reserved for a race, with the limits of its accreditation. Used by the pacer's thread only. */
final class RaceSession {
    private static final long FRESH_HELLO = Duration.ofMillis(150).toNanos();

    private final EppSession session;
    private final String registrar;
    private final TokenBucket creates;
    private final AtomicInteger failingLeft;
    private long lastNanos;
    private long helloNanos;
    private boolean used;

    RaceSession(EppSession session, String registrar, TokenBucket creates, AtomicInteger failingLeft, long nowNanos) {
        this.session = session;
        this.registrar = registrar;
        this.creates = creates;
        this.failingLeft = failingLeft;
        this.lastNanos = nowNanos;
        this.helloNanos = nowNanos - FRESH_HELLO;
    }

    String name() {
        return session.name();
    }

    int number() {
        return session.number();
    }

    String registrar() {
        return registrar;
    }

    EppSession session() {
        return session;
    }

    boolean isOpen() {
        return session.state() == SessionState.LOGGED_IN || session.state() == SessionState.BUSY;
    }

    boolean isFree() {
        return session.state() == SessionState.LOGGED_IN;
    }

    /** Takes the session for a create, within gap, rate and budget; false leaves all of them untouched. */
    boolean claimForCreate(@Nullable Duration gap, long nowNanos) {
        if (!isFree() || failingLeft.get() <= 0 || (gap != null && used && nowNanos - lastNanos < gap.toNanos())) {
            return false;
        }
        if (creates.nextNanos(nowNanos) > nowNanos || !session.claim()) {
            return false;
        }
        creates.take(nowNanos);
        failingLeft.decrementAndGet();
        lastNanos = nowNanos;
        used = true;
        return true;
    }

    void create(byte[] frame, String clTrid, Duration deadline, Consumer<EppOutcome> done) {
        session.send(frame, clTrid, deadline, done);
    }

    /** A create that did not fail gives its share of the budget back. */
    void succeeded() {
        failingLeft.incrementAndGet();
    }

    boolean ask(EppCommand command, Duration deadline, Consumer<EppOutcome> done) {
        if (!session.claim()) {
            return false;
        }
        session.send(command, deadline, done);
        return true;
    }

    /** Measures once more if the last measurement is old. */
    void helloIfStale(long nowNanos) {
        if (nowNanos - helloNanos > FRESH_HELLO && session.claim()) {
            helloNanos = nowNanos;
            session.hello();
        }
    }
}
