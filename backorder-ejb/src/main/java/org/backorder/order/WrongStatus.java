package org.backorder.order;

import org.backorder.refusal.Refusal;

/** The order has moved on, or is not there yet (552): whoever comes second is told so. */
public class WrongStatus extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Names where it stands and where it should have gone. */
    public WrongStatus(OrderId id, OrderStatus status, OrderStatus wanted) {
        super(552, "wrong-status", id, status.wire(), wanted.wire());
    }
}
