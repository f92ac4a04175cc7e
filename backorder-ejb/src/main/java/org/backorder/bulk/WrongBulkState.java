package org.backorder.bulk;

import org.backorder.refusal.Refusal;

/** The list stands where that cannot be done with it (552). */
public class WrongBulkState extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Names the list and where it stands. */
    public WrongBulkState(long id, BulkState state) {
        super(552, "wrong-bulk-state", id, state);
    }
}
