package org.backorder.order;

import jakarta.ejb.Stateless;
import java.time.Instant;
import org.backorder.customer.Caller;

/** New to REQUESTED: costs nothing and holds nothing, except inside the funding window, where the price is tried at once (R6, R22). */
@Stateless
public class PlaceOrder {

    /** Places the order and answers it as it stands, REQUESTED or ACTIVE. Refuses: staff (531), class not offered (510), duplicate (540), name or contact (541, 545), after finalization (552). */
    public OrderView place(Caller caller, PlaceOrderRequest request, Instant now) {
        throw new UnsupportedOperationException("contract");
    }
}
