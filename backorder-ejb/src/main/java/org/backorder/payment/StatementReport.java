package org.backorder.payment;

import java.io.Serializable;
import java.util.List;
import org.backorder.payment.StatementLine.Outcome;

/**
 * What an import did, or would do.
 *
 * @param skipped entries that are no money that came in
 */
public record StatementReport(String fileName, boolean dryRun, int skipped, List<StatementLine> lines)
        implements Serializable {
    /** Copies the lines. */
    public StatementReport {
        lines = List.copyOf(lines);
    }

    /** How many entries ended so. */
    public long count(Outcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).count();
    }

    /** Booked on accounts. */
    public long getBooked() {
        return count(Outcome.BOOKED);
    }

    /** With an operator. */
    public long getQueued() {
        return count(Outcome.QUEUED);
    }

    /** Imported before. */
    public long getKnown() {
        return count(Outcome.KNOWN);
    }
}
