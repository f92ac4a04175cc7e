package org.backorder.pricing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.backorder.job.RunReport;
import org.backorder.job.TimedRun;
import org.backorder.refusal.Refusal;

/**
 * Fetches the reference rates when they are due (R20). The schedule is moved on before the work, so that one node does it and a source
 * that keeps failing is asked again at its next time and not before; until then the rates of the last day stand.
 */
@ApplicationScoped
class ExchangeRateImportRun extends TimedRun {
    private static final Logger LOG = Logger.getLogger(ExchangeRateImportRun.class.getName());

    @Inject
    RateStore rates;

    @Inject
    EcbClient client;

    @Inject
    StoreRates storeRates;

    @Override
    public String job() {
        return "exchange-rate-import";
    }

    @Override
    public Optional<Instant> nextDue(Instant now) {
        return rates.sources().stream()
                .map(source -> source.dueAt(now))
                .filter(Objects::nonNull)
                .min(Instant::compareTo);
    }

    @Override
    protected RunReport run(Instant now) {
        RunReport report = RunReport.IDLE;
        for (RateSource source : rates.sources()) {
            Instant due = source.dueAt(now);
            if (due != null && !due.isAfter(now)) {
                report = report.plus(importOne(source, now));
            }
        }
        return report;
    }

    private RunReport importOne(RateSource source, Instant now) {
        if (!rates.take(source, source.followingImport(now))) {
            return new RunReport(0, 1, 0);
        }
        try {
            RateReport report = storeRates.store(client.fetch(source.address()), now);
            return report.unchanged() ? RunReport.IDLE : RunReport.done(1);
        } catch (Refusal e) {
            LOG.log(Level.WARNING, "reference rates of {0} not imported: {1}", new Object[] {source.id(), e.getMessage()
            });
            return new RunReport(0, 0, 1);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, e, () -> "import of reference rates from " + source.id() + " failed");
            return new RunReport(0, 0, 1);
        }
    }
}
