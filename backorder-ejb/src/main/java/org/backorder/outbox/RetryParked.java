package org.backorder.outbox;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.backorder.audit.AuditTrail;
import org.backorder.refusal.NotFound;

/** Parked to due: an operator has removed what stood in the way of a delivery. */
@Stateless
public class RetryParked {
    @Inject
    OutboxStore rows;

    @Inject
    AuditTrail audit;

    /** Makes the row due at once with all its tries before it; refuses with NotFound when it is not parked. The edge lets operators only. */
    public void retry(long id, Instant now) {
        if (!rows.unpark(id, now)) {
            throw new NotFound("parked delivery", Long.toString(id));
        }
        audit.record(
                "RetryParked", "outbox", Long.toString(id), Map.of("state", "PARKED"), Map.of("state", "DUE"), now);
    }
}
