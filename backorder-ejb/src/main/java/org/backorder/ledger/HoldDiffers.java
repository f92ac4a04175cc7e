package org.backorder.ledger;

import org.backorder.refusal.Refusal;

/** The order has an open hold with another content (540); names the field that differs. */
public class HoldDiffers extends Refusal {
    private static final long serialVersionUID = 1L;

    HoldDiffers(long orderId, String field) {
        super(540, "hold-differs", orderId, field);
    }
}
