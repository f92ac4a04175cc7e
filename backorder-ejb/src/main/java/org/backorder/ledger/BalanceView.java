package org.backorder.ledger;

import java.io.Serializable;
import org.backorder.money.Money;

/** A deposit account at one moment; available = posted + credit limit - held (R19). */
public record BalanceView(Money posted, Money creditLimit, Money held) implements Serializable {
    /** What may still be set aside. */
    public Money available() {
        return posted.plus(creditLimit).minus(held);
    }
}
