package org.backorder.ledger;

import jakarta.ejb.Stateless;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.backorder.customer.CustomerId;
import org.backorder.money.Money;

/** Sets an amount aside for an order (R19). A repeat for an order that has an open hold of the same amount is one effect. */
@Stateless
public class PlaceFundHold {

    /** Places one hold; the last step that may refuse, with InsufficientFunds. Zero amounts are held too. */
    public void place(CustomerId customer, HoldFor holdFor, Money amount, Instant now) {
        throw new UnsupportedOperationException("contract");
    }

    /** Places as many of the requests as the accounts cover, in the order given per customer, set-wise in the running transaction (accounts locked by ascending id); answers the order ids held. */
    public Set<Long> placeAll(List<HoldRequest> requests, Instant now) {
        throw new UnsupportedOperationException("contract");
    }
}
