package org.backorder.dropcatch;

import java.time.Duration;
import java.time.Instant;

/**
 * When a name's creates leave. A storm has one early create, then a volley spread over what is not known about the arrival, then attempts at the pace the
 * sessions allow, which slackens once the release is past; a gentle round has a few fixed tries (registries.md 1.8). Belongs to the pacer's thread.
 */
final class Shots {
    private static final long NEVER = Long.MAX_VALUE;
    private static final long CLOSEST = Duration.ofNanos(60_000).toNanos();
    private static final long FAST_FOR = Duration.ofMillis(400).toNanos();
    private static final long SLACK_PACE = Duration.ofMillis(10).toNanos();
    private static final long QUIET_BEFORE = Duration.ofMillis(4).toNanos();
    private static final int GENTLE_TRIES = 4;
    private static final long GENTLE_STEP = Duration.ofMillis(100).toNanos();

    private final Kind kind;
    private final CatchPolicy policy;
    private final Instant release;
    private long targetNanos;
    private long volleyNanos;
    private long nextNanos = NEVER;
    private long stepNanos;
    private long endNanos = NEVER;
    private int fired;
    private int precise = 1;
    private boolean early;
    private boolean isAimed;

    private Shots(Kind kind, CatchPolicy policy, Instant release) {
        this.kind = kind;
        this.policy = policy;
        this.release = release;
    }

    /** How a round goes. */
    enum Kind {
        STORM,
        GENTLE,
        ONE
    }

    static Shots of(CatchPlan plan, Instant now) {
        if (plan.storms(now)) {
            return new Shots(Kind.STORM, plan.policy(), plan.earliestAt());
        }
        boolean beforeRelease = now.isBefore(plan.earliestAt());
        boolean several = beforeRelease
                && plan.policy().evenPace() == null
                && plan.policy().failingPerDay() == null;
        return new Shots(several ? Kind.GENTLE : Kind.ONE, plan.policy(), plan.earliestAt());
    }

    /**
     * Aims, or aims again while nothing has been fired.
     *
     * @param rank place among the names of this instant, by value
     * @param names how many there are at this instant
     * @param sessions how many share the work
     */
    void aim(Aim aim, int rank, int names, int sessions, long nowNanos) {
        if (fired > 0) {
            return;
        }
        isAimed = true;
        targetNanos = aim.sendNanos(release);
        if (kind != Kind.STORM) {
            long lead = kind == Kind.GENTLE ? policy.leadIn().toNanos() : 0;
            stepNanos = GENTLE_STEP;
            nextNanos = Math.max(nowNanos, targetNanos - lead);
            return;
        }
        // A round trip over all sessions: when the last has fired the first is free again, and attempts reach the
        // server evenly.
        long apart = Math.max(CLOSEST, aim.roundTripNanos() / Math.max(1, sessions));
        stepNanos = apart * names;
        precise = 1 + Math.max(1, sessions / names);
        // With sessions to spare the volley starts a little early; with few of them an early failure would cost the
        // name its turn.
        long ahead = names * 2 <= sessions
                ? Math.min(
                        aim.doubtNanos() + aim.roundTripNanos() / 4,
                        policy.leadIn().toNanos())
                : aim.doubtNanos() / 2;
        // More names than sessions go in waves, a round trip apart.
        long volley = targetNanos - ahead + apart * (rank % sessions) + aim.roundTripNanos() * (rank / sessions);
        early = rank < sessions
                && targetNanos - policy.leadIn().toNanos() + aim.roundTripNanos() * 2 + QUIET_BEFORE < volley;
        nextNanos = Math.max(nowNanos, early ? targetNanos - policy.leadIn().toNanos() + apart * rank : volley);
        volleyNanos = volley;
        endNanos = targetNanos + policy.stormFor().toNanos();
    }

    boolean isAimed() {
        return isAimed;
    }

    /** True while single microseconds count: until the volley has left. A thread that sleeps inside it may wake a whole time slice later. */
    boolean isPrecise() {
        return fired < precise;
    }

    /** When the next create is due, in elapsed nanoseconds; far in the future when there is none. */
    long nextNanos() {
        return nextNanos;
    }

    /** When it should have arrived at the registry at the latest; before that a name that exists says nothing. */
    boolean isPastRelease(long nowNanos, Aim aim) {
        return nowNanos > targetNanos + aim.roundTripNanos() / 2 + aim.doubtNanos();
    }

    /** A create has left: when the next one follows. */
    void fired(long nowNanos, long roundTripNanos, int sessions) {
        fired++;
        switch (kind) {
            case ONE -> nextNanos = NEVER;
            case GENTLE ->
                nextNanos = fired < GENTLE_TRIES ? targetNanos - policy.leadIn().toNanos() + fired * stepNanos : NEVER;
            case STORM -> {
                if (early && fired == 1) {
                    nextNanos = volleyNanos;
                } else {
                    boolean slack = nowNanos - targetNanos > FAST_FOR;
                    long pace = slack ? SLACK_PACE : isPrecise() ? stepNanos : roundTripNanos / Math.max(1, sessions);
                    nextNanos = isPrecise() ? nextNanos + pace : nowNanos + pace;
                }
                if (nextNanos > endNanos) {
                    nextNanos = NEVER;
                }
            }
        }
    }

    /** The name is free: create at once, whatever the pace. */
    void fireAt(long nanos) {
        nextNanos = nanos;
    }

    /** No create is due any more in this round. */
    boolean isOver(long nowNanos) {
        return isAimed && (nextNanos == NEVER || (kind == Kind.STORM && nowNanos > endNanos));
    }

    int fired() {
        return fired;
    }

    /** Attempts to record ahead. */
    int expected() {
        return switch (kind) {
            case ONE -> 2;
            case GENTLE -> GENTLE_TRIES + 2;
            case STORM -> 64;
        };
    }

    boolean isStorm() {
        return kind == Kind.STORM;
    }
}
