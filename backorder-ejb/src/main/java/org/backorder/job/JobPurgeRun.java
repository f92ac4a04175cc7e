package org.backorder.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.backorder.settings.SettingQuery;

/** Forgets records of passes after 90 days, or as many as the setting says. */
@ApplicationScoped
class JobPurgeRun extends TimedRun {
    /** Days a record is kept, while the setting of that name says nothing else. */
    static final String KEPT = "job.run.days";

    private static final long DAYS = 90;

    @Inject
    JobStore passes;

    @Inject
    SettingQuery settings;

    @Override
    public String job() {
        return "job-purge";
    }

    @Override
    public Optional<Instant> nextDue(Instant now) {
        return passes.oldest().map(oldest -> oldest.plus(kept(now)));
    }

    @Override
    protected RunReport run(Instant now) {
        return RunReport.done(passes.purge(now.minus(kept(now))));
    }

    private Duration kept(Instant now) {
        return Duration.ofDays(settings.number(KEPT, DAYS, now));
    }
}
