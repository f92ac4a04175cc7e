package org.backorder.bulk;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.backorder.sql.SqlFailure;

/** Works a list off, chunk by chunk, each in its own transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WorkOffBulk {
    private static final int REPEATS = 3;

    @Inject
    AdvanceBulk advanceBulk;

    /** Until nothing is left to do. */
    public void workOff(long id, Instant now) {
        while (advance(id, now)) {
            // the next chunk
        }
    }

    /** The same as part of the caller's transaction. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void workOffWithin(long id, Instant now) {
        while (advanceBulk.advance(id, now)) {
            // the next chunk
        }
    }

    /** The same on a thread of the container: whoever asks looks at the progress meanwhile. */
    @Asynchronous
    public Future<Boolean> workOffBeside(long id, Instant now) {
        workOff(id, now);
        return CompletableFuture.completedFuture(true);
    }

    /** A deadlock is the database's choice of a victim: the chunk is taken again. */
    private boolean advance(long id, Instant now) {
        for (int repeats = 0; ; repeats++) {
            try {
                return advanceBulk.advance(id, now);
            } catch (RuntimeException e) {
                if (repeats == REPEATS || !SqlFailure.mayBeRepeated(e)) {
                    throw e;
                }
            }
        }
    }
}
