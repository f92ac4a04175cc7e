package org.backorder.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.backorder.job.RunReport;
import org.backorder.job.TimedRun;
import org.backorder.time.TimeSource;

/** Deletes sessions past their absolute limit, and counted sign-in failures a day after the last one. */
@ApplicationScoped
class SessionPurgeRun extends TimedRun {
    private static final Duration FAILURES_KEPT = Duration.ofDays(1);

    @Inject
    SessionStore sessions;

    @Inject
    LockOutStore lockOuts;

    @Inject
    TimeSource clock;

    @Override
    public String job() {
        return "session-purge";
    }

    @Override
    public Optional<Instant> nextDue(Instant now) {
        return Stream.of(
                        sessions.firstExpiry().map(at -> at.plus(clock.offset())),
                        lockOuts.oldest().map(last -> last.plus(FAILURES_KEPT)))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    @Override
    protected RunReport run(Instant now) {
        return RunReport.done(
                sessions.deleteExpired(clock.withoutOffset(now)) + lockOuts.forgetBefore(now.minus(FAILURES_KEPT)));
    }
}
