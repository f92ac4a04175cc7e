package org.backorder.custody;

import java.io.Serializable;
import java.time.Instant;
import org.backorder.customer.CustomerId;

/** A name in the customer's portfolio (R42). Instants are UTC; authInfo is masked in text form. */
public record CustodyView(
        long id,
        String name,
        String nameUnicode,
        String roid,
        CustomerId customer,
        long orderId,
        Instant registeredAt,
        Instant expiresAt,
        String authInfo,
        String ownerContact,
        String adminContact,
        String techContact,
        String billingContact,
        Instant handedOverAt)
        implements Serializable {
    @Override
    public String toString() {
        return "CustodyView[" + name + "]";
    }
}
