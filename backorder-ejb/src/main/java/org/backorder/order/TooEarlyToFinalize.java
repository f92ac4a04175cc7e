package org.backorder.order;

import java.time.Instant;
import org.backorder.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** The finalization date is still to come (552). */
public class TooEarlyToFinalize extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Names the order and its finalization date, UTC. */
    public TooEarlyToFinalize(OrderId id, @Nullable Instant finalizationAt) {
        super(552, "too-early-to-finalize", id, finalizationAt == null ? "-" : finalizationAt);
    }
}
