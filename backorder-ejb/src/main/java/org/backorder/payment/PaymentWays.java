package org.backorder.payment;

import java.io.Serializable;

/**
 * How a customer can pay in.
 *
 * @param payPal true when PayPal is offered
 * @param reference what to write on a wire, in groups of four
 * @param holder whose bank account it is; empty, with IBAN and BIC, when wires are not offered
 */
public record PaymentWays(boolean payPal, String reference, String holder, String iban, String bic)
        implements Serializable {
    /** True when the operator's bank account is known. */
    public boolean isWire() {
        return !iban.isEmpty();
    }
}
