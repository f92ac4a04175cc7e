package org.backorder.order;

import org.jspecify.annotations.Nullable;

/** The hold was released because the drop moved away; the order is dormant again. Ids and values only. */
public record OrderDeactivated(
        long orderId,
        long customerId,
        String name,
        @Nullable String reason) {}
