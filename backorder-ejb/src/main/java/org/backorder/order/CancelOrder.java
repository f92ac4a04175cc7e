package org.backorder.order;

import jakarta.ejb.Stateless;
import java.time.Instant;
import org.backorder.customer.Caller;

/** REQUESTED or ACTIVE to CANCELLED: the customer, up to the finalization date; hold released in the same transaction (R10). */
@Stateless
public class CancelOrder {

    /** Cancels; 552 from the finalization date on, 545 for unknown, foreign and cancelled orders. */
    public OrderView cancel(Caller caller, OrderId id, Instant now) {
        throw new UnsupportedOperationException("contract");
    }
}
