package org.backorder.ledger;

import jakarta.ejb.Stateless;
import java.time.Instant;
import org.backorder.customer.CustomerId;
import org.backorder.money.Money;

/** Opens the one deposit account of a customer. */
@Stateless
public class OpenAccount {

    /** Opens it in the given ISO 4217 currency; a second account is refused. */
    public void open(CustomerId customer, String currency, Money creditLimit, Instant now) {
        throw new UnsupportedOperationException("contract");
    }
}
