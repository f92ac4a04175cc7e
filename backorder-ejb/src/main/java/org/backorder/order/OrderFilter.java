package org.backorder.order;

import java.util.List;
import org.backorder.customer.CustomerId;
import org.backorder.customer.UserDepth;
import org.jspecify.annotations.Nullable;

/**
 * Which orders are wanted. Patterns use {@code *}; cancelled orders are left out unless {@code withCancelled}.
 *
 * @param customer whose orders; absent = all the caller sees: itself and its subtree, staff everyone
 * @param depth how far below the caller; a customer that is named stands for itself
 * @param domainRegexp linear-time expression found in the ACE name
 */
public record OrderFilter(
        @Nullable CustomerId customer,
        List<String> classPatterns,
        List<String> statusPatterns,
        List<String> domainPatterns,
        @Nullable String domainRegexp,
        @Nullable String ownerContact,
        String text,
        boolean withCancelled,
        UserDepth depth) {
    /** Orders of everyone the caller sees, or of one customer. */
    public OrderFilter(
            @Nullable CustomerId customer,
            List<String> classPatterns,
            List<String> statusPatterns,
            List<String> domainPatterns,
            @Nullable String domainRegexp,
            @Nullable String ownerContact,
            String text,
            boolean withCancelled) {
        this(
                customer,
                classPatterns,
                statusPatterns,
                domainPatterns,
                domainRegexp,
                ownerContact,
                text,
                withCancelled,
                UserDepth.ALL);
    }

    /** All live and ended orders of a customer. */
    public static OrderFilter of(CustomerId customer) {
        return new OrderFilter(customer, List.of(), List.of(), List.of(), null, null, "", false);
    }
}
