package org.backorder.pricing;

import org.backorder.refusal.Refusal;

/** Rates that must not be imported: nothing of the document changes anything. Code 549: the source failed, not the caller. */
final class DamagedRates extends Refusal {
    private static final long serialVersionUID = 1L;

    DamagedRates(String key, Object... arguments) {
        super(549, key, arguments);
    }
}
