package org.backorder.order;

import java.time.Instant;
import org.backorder.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** The funding window has not opened (552), or no drop date is known yet. */
public class TooEarlyToActivate extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Names the order and when its window opens, UTC. */
    public TooEarlyToActivate(OrderId id, @Nullable Instant opensAt) {
        super(552, "too-early-to-activate", id, opensAt == null ? "-" : opensAt);
    }
}
