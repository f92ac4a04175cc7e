package org.backorder.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.backorder.job.RunReport;
import org.backorder.job.TimedRun;
import org.jspecify.annotations.Nullable;

/**
 * Checks at the start of the server and each night at 02:30 UTC that all postings of a currency sum to zero and that each
 * account says what its postings and open holds say; shouts otherwise (R19). Reads only, so every node may do it.
 */
@ApplicationScoped
class LedgerCheckRun extends TimedRun {
    private static final Logger LOG = System.getLogger(LedgerCheckRun.class.getName());
    private static final LocalTime NIGHTLY = LocalTime.of(2, 30);

    @Inject
    LedgerCheckQuery ledger;

    private volatile @Nullable Instant next;

    @Override
    public String job() {
        return "ledger-check";
    }

    @Override
    public Optional<Instant> nextDue(Instant now) {
        Instant planned = next;
        return Optional.of(planned == null ? now : planned);
    }

    @Override
    protected RunReport run(Instant now) {
        Instant planned = next;
        if (planned != null && now.isBefore(planned)) {
            return RunReport.IDLE;
        }
        next = nightAfter(now);
        List<String> findings = ledger.findings();
        for (String finding : findings) {
            LOG.log(Level.ERROR, "THE LEDGER DOES NOT BALANCE: {0}", finding);
        }
        return new RunReport(ledger.accounts(), 0, findings.size());
    }

    private static Instant nightAfter(Instant now) {
        OffsetDateTime tonight = now.atOffset(ZoneOffset.UTC).with(NIGHTLY);
        return tonight.toInstant().isAfter(now)
                ? tonight.toInstant()
                : tonight.plusDays(1).toInstant();
    }
}
