package org.backorder.ledger;

import org.backorder.money.Money;

/** A stored posting as a reversal needs it. */
record PostedRow(
        long id, long debitAccountId, long creditAccountId, Money amount, PostingKind kind, boolean reversed) {}
