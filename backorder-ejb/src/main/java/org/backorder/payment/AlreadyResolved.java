package org.backorder.payment;

import org.backorder.refusal.Refusal;

/** Somebody has decided about that money before (549). */
public class AlreadyResolved extends Refusal {
    private static final long serialVersionUID = 1L;

    AlreadyResolved(long id) {
        super(549, "already-resolved", id);
    }
}
