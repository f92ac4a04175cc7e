package org.backorder.ledger;

import java.util.OptionalLong;
import org.backorder.money.Money;

/**
 * One immutable two-sided row: the amount leaves the debit account and arrives on the credit account.
 *
 * @param key given by whoever posts, unique: the same fact is posted once
 */
record Posting(
        String key,
        long debitAccountId,
        long creditAccountId,
        Money amount,
        PostingKind kind,
        String description,
        OptionalLong orderId,
        OptionalLong reverses) {}
