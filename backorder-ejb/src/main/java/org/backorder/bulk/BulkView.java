package org.backorder.bulk;

import java.io.Serializable;
import java.time.Instant;
import org.backorder.customer.Caller;

/**
 * A bulk placement as its customer sees it; instants are UTC.
 *
 * @param lines all of them
 * @param done lines the work in progress has come past
 * @param placed lines that became orders
 * @param refused lines that did not
 * @param undone orders taken back
 */
public record BulkView(
        long id,
        BulkState state,
        int lines,
        int done,
        int placed,
        int refused,
        int undone,
        String createdBy,
        Instant createdAt)
        implements Serializable {
    private static final int WHOLE = 100;

    /** The same with the name of who placed it as that caller, whose placement it is, may know it. */
    BulkView seenBy(Caller caller) {
        return new BulkView(
                id,
                state,
                lines,
                done,
                placed,
                refused,
                undone,
                caller.nameOf(createdBy, caller.customer().login()),
                createdAt);
    }

    /** Share of the lines the work has come past, in percent. */
    public int percent() {
        return lines == 0 ? WHOLE : (int) ((long) done * WHOLE / lines);
    }
}
