package org.backorder.payment;

import org.backorder.refusal.Refusal;

/** PayPal refused the request for good (549); the issue is PayPal's own word for why. */
public class PayPalRefused extends Refusal {
    private static final long serialVersionUID = 1L;
    private static final String NOT_FOUND = "RESOURCE_NOT_FOUND";
    private static final String CAPTURED = "ORDER_ALREADY_CAPTURED";

    private final String issue;

    PayPalRefused(String issue) {
        super(549, "paypal-refused", issue);
        this.issue = issue;
    }

    static PayPalRefused notFound() {
        return new PayPalRefused(NOT_FOUND);
    }

    String issue() {
        return issue;
    }

    boolean isNotFound() {
        return issue.equals(NOT_FOUND);
    }

    boolean isCapturedBefore() {
        return issue.equals(CAPTURED);
    }
}
