package org.backorder.order;

import jakarta.ejb.Stateless;
import java.time.Instant;
import org.backorder.customer.Caller;

/** Changes contacts, authInfo and the like until the finalization date (R10). */
@Stateless
public class ModifyOrder {

    /** Applies the change; afterwards 552. */
    public OrderView modify(Caller caller, OrderId id, OrderChange change, Instant now) {
        throw new UnsupportedOperationException("contract");
    }
}
