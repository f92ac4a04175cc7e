package org.backorder.ledger;

import org.backorder.money.Money;

/** A fund hold as its row shows it. Charge and captured are zero unless it was captured. */
record FundHold(
        long id,
        long accountId,
        long orderId,
        String description,
        Money amount,
        HoldState state,
        long charge,
        long captured) {}
