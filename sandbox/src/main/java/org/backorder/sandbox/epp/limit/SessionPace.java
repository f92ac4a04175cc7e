package org.backorder.sandbox.epp.limit;

import java.util.HashMap;
import java.util.Map;

/** What the limits remember of one session; used by its own thread only. */
public final class SessionPace {
    /** Scenario microseconds of the login. */
    final long openedAt;

    int commands;
    final Map<LimitProfile.Gap, Long> lastCounted = new HashMap<>();

    public SessionPace(long openedAt) {
        this.openedAt = openedAt;
    }
}
