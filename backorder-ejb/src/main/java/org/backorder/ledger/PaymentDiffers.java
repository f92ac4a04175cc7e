package org.backorder.ledger;

import org.backorder.refusal.Refusal;

/** A payment with that external id was booked with another content (540); names the field that differs. */
public class PaymentDiffers extends Refusal {
    private static final long serialVersionUID = 1L;

    PaymentDiffers(String externalId, String field) {
        super(540, "payment-differs", externalId, field);
    }
}
