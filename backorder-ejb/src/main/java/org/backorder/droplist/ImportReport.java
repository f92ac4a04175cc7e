package org.backorder.droplist;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an import did (R12). State is DONE, UNCHANGED or REFUSED; refusals name line numbers. Instants are UTC. */
public record ImportReport(
        long id,
        String source,
        String fileName,
        String state,
        long read,
        long added,
        long moved,
        long removed,
        long refused,
        long duplicates,
        long ordersTouched,
        List<String> firstRefusals,
        @Nullable String problem,
        String startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt)
        implements Serializable {
    /** Copies the refusals. */
    public ImportReport {
        firstRefusals = List.copyOf(firstRefusals);
    }
}
