package org.backorder.bulk;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.backorder.customer.Caller;
import org.backorder.order.CancelOrders;

/** PLACED to UNDOING: the customer takes back what is still REQUESTED of a list. */
@Stateless
public class UndoBulk {
    @Inject
    BulkStore placements;

    @Inject
    CancelOrders cancelOrders;

    /** Begins; the work itself is done by WorkOffBulk. Refuses foreign lists with NotFound, and any but placed ones (552). */
    public void begin(Caller caller, long id, Instant now) {
        cancelOrders.demandCustomer(caller);
        BulkView view = BulkQuery.own(placements.lock(id), caller, id);
        if (view.state() != BulkState.PLACED) {
            throw new WrongBulkState(id, view.state());
        }
        placements.move(id, BulkState.UNDOING, view.lines() - view.placed(), now);
    }
}
