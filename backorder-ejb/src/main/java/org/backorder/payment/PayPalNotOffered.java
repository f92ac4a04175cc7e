package org.backorder.payment;

import org.backorder.refusal.Refusal;

/** This installation takes no payments by PayPal (549). */
public class PayPalNotOffered extends Refusal {
    private static final long serialVersionUID = 1L;

    PayPalNotOffered() {
        super(549, "paypal-not-offered");
    }
}
