package org.backorder.order;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import org.backorder.customer.Caller;

/** Changes contacts, authInfo and the like until the finalization date (R10). */
@Stateless
public class ModifyOrder {
    @Inject
    ApplyOrderChange applyOrderChange;

    @Inject
    OrderStore orders;

    @Inject
    OrderQuery query;

    /** Applies the change and answers the order as it stands; refuses as {@link ApplyOrderChange} says. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public OrderView modify(Caller caller, OrderId id, OrderChange change, Instant now) {
        applyOrderChange.apply(caller, id, change, now);
        return query.byId(caller, id);
    }

    /** The same as part of the caller's transaction. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public OrderView modifyWithin(Caller caller, OrderId id, OrderChange change, Instant now) {
        applyOrderChange.apply(caller, id, change, now);
        orders.write(); // the query reads the row
        return query.byId(caller, id);
    }
}
