package org.backorder.payment;

import org.backorder.customer.CustomerId;
import org.backorder.money.Money;
import org.jspecify.annotations.Nullable;

/** Money to be put before an operator; the customer is who it is probably for. */
record NewUnassigned(
        String externalId,
        String method,
        Money amount,
        String payer,
        String remittance,
        UnassignedReason reason,
        @Nullable CustomerId customer) {}
