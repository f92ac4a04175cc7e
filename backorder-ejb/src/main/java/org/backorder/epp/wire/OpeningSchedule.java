package org.backorder.epp.wire;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.backorder.epp.response.ResultCode;
import org.jspecify.annotations.Nullable;

/**
 * When a pool opens its next session (registries.md 1.4): logins of one registrar are spread, failures back off with full jitter, 2502 shrinks the pool for
 * good, refused credentials stop it. Guarded by its pool.
 */
final class OpeningSchedule {
    private static final Duration FIRST_BACK_OFF = Duration.ofSeconds(1);
    private static final Duration LONGEST_BACK_OFF = Duration.ofMinutes(2);
    private static final int MOST_DOUBLINGS = 7;
    private static final long LEAST_SPACING = Duration.ofMillis(5).toNanos();

    private final RandomGenerator random;
    private int wanted;
    private int allowed;
    private int failures;
    private long spacing = LEAST_SPACING;
    private long nextNanos;
    private @Nullable String problem;
    private boolean stopped;

    OpeningSchedule(int allowed, RandomGenerator random, long nowNanos) {
        this.allowed = allowed;
        this.random = random;
        this.nextNanos = nowNanos;
    }

    /** Asks for so many sessions, their logins spread over a time. Asking for fewer than before closes none. */
    void want(int sessions, Duration spread) {
        wanted = Math.max(wanted, sessions);
        spacing = Math.max(LEAST_SPACING, spread.toNanos() / Math.max(1, wanted));
    }

    /** True when a session is missing and its time has come; the next one is then due a jittered step later. */
    boolean takeOpening(int live, long nowNanos) {
        if (stopped || live >= target() || nowNanos < nextNanos) {
            return false;
        }
        nextNanos = nowNanos + spacing / 2 + random.nextLong(spacing);
        return true;
    }

    int target() {
        return Math.min(wanted, allowed);
    }

    int allowed() {
        return allowed;
    }

    @Nullable
    String problem() {
        return problem;
    }

    boolean isStopped() {
        return stopped;
    }

    void succeeded(int loggedIn) {
        failures = 0;
        problem = null;
        allowed = Math.max(allowed, loggedIn);
    }

    void failed(String reason, int code, boolean isFinal, int loggedIn, long nowNanos) {
        problem = reason;
        if (isFinal) {
            stopped = true;
            return;
        }
        if (code == ResultCode.SESSION_LIMIT_CLOSING) {
            // The registry has told us its limit. With none open the sessions it counts may be a dead node's: keep
            // trying for one.
            allowed = Math.max(1, loggedIn);
        }
        failures = Math.min(failures + 1, MOST_DOUBLINGS);
        long ceiling = Math.min(FIRST_BACK_OFF.toNanos() << failures, LONGEST_BACK_OFF.toNanos());
        nextNanos = nowNanos + random.nextLong(ceiling);
    }
}
