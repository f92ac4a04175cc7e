package org.backorder.ledger;

import org.backorder.refusal.Refusal;

/** A reversal is not reversed; post anew instead (552). */
public class ReversalNotReversible extends Refusal {
    private static final long serialVersionUID = 1L;

    ReversalNotReversible(long postingId) {
        super(552, "reversal-not-reversible", postingId);
    }
}
