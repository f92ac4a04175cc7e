package org.backorder.auction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.backorder.job.RunReport;
import org.backorder.job.TimedRun;

/**
 * Closes every auction whose end and grace have passed (R37, R40). A timer fires every second and an end may be at any microsecond: a pass
 * therefore stays until no auction ends before the next tick, and closes each at its instant. Every server does so; the lock decides
 * who closes.
 */
@ApplicationScoped
class AuctionClosingRun extends TimedRun {
    /** Longer than from one tick to the next: an end that no pass waits for would be closed a second late. */
    static final Duration LOOK_AHEAD = Duration.ofMillis(1100);

    private static final System.Logger LOG = System.getLogger(AuctionClosingRun.class.getName());

    @Inject
    AuctionPlanStore plans;

    @Inject
    CloseAuction closeAuction;

    @Inject
    InstantSource clock;

    @Override
    public String job() {
        return "auction-closing";
    }

    @Override
    public Optional<Instant> nextDue(Instant now) {
        return plans.nextEnd(Instant.EPOCH).map(end -> end.plus(ReceiptTime.GRACE));
    }

    @Override
    protected RunReport run(Instant now) {
        RunReport report = closeDue(now);
        Optional<Instant> soon = soon();
        while (soon.isPresent() && waitUntil(soon.get())) {
            report = report.plus(closeDue(clock.instant()));
            soon = soon();
        }
        return report;
    }

    private RunReport closeDue(Instant now) {
        RunReport report = RunReport.IDLE;
        List<AuctionId> due = new ArrayList<>(plans.toClose(now.minus(ReceiptTime.GRACE)));
        Collections.shuffle(
                due); // auctions that end together are shared among the servers, which else would queue at each
        for (AuctionId id : due) {
            report = report.plus(one(id, now));
        }
        return report;
    }

    private RunReport one(AuctionId id, Instant now) {
        try {
            return closeAuction.close(id, now) ? RunReport.done(1) : new RunReport(0, 1, 0);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "auction " + id + " cannot be closed", e);
            return new RunReport(0, 0, 1);
        }
    }

    /** The next closing, if it comes before the next tick; an auction that cannot be closed is left to that. */
    private Optional<Instant> soon() {
        Instant now = clock.instant();
        return plans.nextEnd(now.minus(ReceiptTime.GRACE))
                .map(end -> end.plus(ReceiptTime.GRACE))
                .filter(due -> due.isBefore(now.plus(LOOK_AHEAD)));
    }

    /** False when the server stops meanwhile. */
    private boolean waitUntil(Instant due) {
        Duration left = Duration.between(clock.instant(), due);
        while (!left.isNegative() && !left.isZero() && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(left.toNanos());
            left = Duration.between(clock.instant(), due);
        }
        return !Thread.currentThread().isInterrupted();
    }
}
