package org.backorder.objectlog;

import java.time.Instant;
import java.util.List;
import org.backorder.portfolio.ObjectClass;
import org.jspecify.annotations.Nullable;

/**
 * One thing that became of an object. Instants are UTC.
 *
 * @param index number of the entry, unique over all objects
 * @param operation what was done, in the words of whoever recorded it: {@code STATUS} for a move of an order
 * @param actor login of who did it, absent for jobs and for people the caller may not know (R1)
 * @param info what changed and why, one fact a line, without secrets
 */
public record LogEntry(
        long index,
        Instant at,
        ObjectClass objectClass,
        String objectId,
        String operation,
        @Nullable String actor,
        List<String> info) {
    /** Copies the lines. */
    public LogEntry {
        info = List.copyOf(info);
    }
}
