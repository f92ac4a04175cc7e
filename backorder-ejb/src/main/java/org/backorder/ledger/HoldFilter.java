package org.backorder.ledger;

import java.util.List;
import org.backorder.customer.CustomerId;
import org.backorder.customer.UserDepth;

/**
 * Which open holds are wanted.
 *
 * @param customer whose, and those below it as far as the depth says; the caller has checked that it may be seen
 * @param purposes patterns of API classes ({@code COM_*}), any case; none = all
 */
public record HoldFilter(CustomerId customer, UserDepth depth, List<String> purposes) {
    /** All holds of one customer. */
    public static HoldFilter of(CustomerId customer) {
        return new HoldFilter(customer, UserDepth.SELF, List.of());
    }
}
