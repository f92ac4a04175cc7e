package org.backorder.epp.wire;

import org.jspecify.annotations.Nullable;

/**
 * A registry's limit of counted commands per second over all sessions of one accreditation; a hard limit. Holds no more than one second's worth, and spaces
 * what it gives evenly when empty.
 */
public final class TokenBucket {
    private static final long SECOND = 1_000_000_000L;
    // Commands bunch up on the way: 2 % slower than allowed and one token short of full, so that the registry's own
    // bucket never runs dry.
    private static final long MARGIN_PERCENT = 102;

    private final long nanosPerToken;
    private final long burst;
    private long full;

    /** @param perSecond null for no limit */
    public TokenBucket(@Nullable Integer perSecond, long nowNanos) {
        this.nanosPerToken = perSecond == null ? 0 : SECOND * MARGIN_PERCENT / 100 / perSecond;
        this.burst = perSecond == null ? 0 : nanosPerToken * Math.max(0, perSecond - 2);
        this.full = nowNanos - burst;
    }

    /** Takes a token if there is one at that moment. */
    public synchronized boolean take(long nowNanos) {
        if (nowNanos < nextNanos(nowNanos)) {
            return false;
        }
        full = Math.max(full, nowNanos - burst) + nanosPerToken;
        return true;
    }

    /** When the next token can be had: now or later, in elapsed nanoseconds. */
    public synchronized long nextNanos(long nowNanos) {
        return nanosPerToken == 0 ? nowNanos : Math.max(nowNanos, full);
    }
}
