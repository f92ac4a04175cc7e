package org.backorder.droplist;

import org.backorder.refusal.Refusal;

/** A list that must not be imported: nothing of it changes anything (R12, trap T22). Code 549: the source failed, not the caller. */
final class DamagedList extends Refusal {
    private static final long serialVersionUID = 1L;

    DamagedList(String key, Object... arguments) {
        super(549, key, arguments);
    }
}
