package org.backorder.payment;

import org.backorder.refusal.Refusal;

/** PayPal did not answer, or not in a way that says what became of the request (423): unknown is not failed. */
public class PayPalUnavailable extends Refusal {
    private static final long serialVersionUID = 1L;

    PayPalUnavailable(String problem) {
        super(423, "paypal-unavailable", problem);
    }
}
