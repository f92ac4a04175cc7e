package org.backorder.idempotency;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Purges sessions every minute. */
@Stateless
public class IdempotencyPurgeTimer {
    @Inject
    IdempotencyPurgeRun run;

    @Schedule(hour = "*", minute = "*", second = "40", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void tick() {
        run.tick();
    }
}
