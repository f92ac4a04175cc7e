package org.backorder.bulk;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.backorder.customer.Caller;
import org.backorder.order.CheckOrders;

/** CHECKED to PLACING: the customer has seen the verdicts and wants the good lines ordered. */
@Stateless
public class PlaceBulk {
    @Inject
    BulkStore placements;

    @Inject
    CheckOrders checkOrders;

    /** Begins; the work itself is done by WorkOffBulk. Refuses foreign lists with NotFound, and any but checked ones (552). */
    public void begin(Caller caller, long id, Instant now) {
        checkOrders.demandCustomer(caller);
        BulkView view = BulkQuery.own(placements.lock(id), caller, id);
        if (view.state() != BulkState.CHECKED) {
            throw new WrongBulkState(id, view.state());
        }
        placements.move(id, BulkState.PLACING, view.refused(), now);
    }
}
