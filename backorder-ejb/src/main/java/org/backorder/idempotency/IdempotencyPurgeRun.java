package org.backorder.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.backorder.job.RunReport;
import org.backorder.job.TimedRun;

/** Forgets requests and their answers a day after they came. */
@ApplicationScoped
class IdempotencyPurgeRun extends TimedRun {
    @Inject
    RequestStore requests;

    @Override
    public String job() {
        return "idempotency-purge";
    }

    @Override
    public Optional<Instant> nextDue(Instant now) {
        return requests.oldest().map(oldest -> oldest.plus(RequestStore.KEPT));
    }

    @Override
    protected RunReport run(Instant now) {
        return RunReport.done(requests.purge(now.minus(RequestStore.KEPT)));
    }
}
