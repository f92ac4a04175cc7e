package org.backorder.order;

import java.time.Instant;
import org.backorder.refusal.Refusal;

/** The finalization date has passed (552): nothing is placed, changed, funded or cancelled any more (R10, R11). */
public class DeadlinePassed extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Names the name and its deadline, UTC. */
    public DeadlinePassed(String name, Instant finalizationAt) {
        super(552, "deadline-passed", name, finalizationAt);
    }
}
