package org.backorder.epp.wire;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.backorder.epp.EppClock;

/** The upkeep of one pool on a thread of its own: deadlines, keep-alive, renewal, openings. Sessions reserved for a race are left alone, but for deadlines. */
final class PoolKeeper implements Runnable {
    // Fine enough for a create's deadline of seconds, and cheap beside a session's own work.
    private static final long STEP = Duration.ofMillis(10).toNanos();

    private final EppSessionPool pool;
    private final EppClock clock;

    PoolKeeper(EppSessionPool pool, EppClock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    @Override
    public void run() {
        while (!pool.isClosed()) {
            long now = clock.nanos();
            for (EppSession session : pool.copy()) {
                session.enforceDeadline(now);
                if (!session.isReserved()) {
                    keep(session, now);
                }
            }
            pool.openNext(now);
            LockSupport.parkNanos(this, STEP);
        }
    }

    private void keep(EppSession session, long now) {
        if (session.needsRenewal(now) && session.claim()) {
            pool.logOut(session);
        } else if (session.needsKeepAlive(now) && session.claim()) {
            session.hello();
        }
    }
}
