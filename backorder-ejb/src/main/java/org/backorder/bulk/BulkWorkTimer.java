package org.backorder.bulk;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Looks for abandoned lists every minute. */
@Stateless
public class BulkWorkTimer {
    @Inject
    BulkWorkRun run;

    @Schedule(hour = "*", minute = "*", second = "20", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void tick() {
        run.tick();
    }
}
