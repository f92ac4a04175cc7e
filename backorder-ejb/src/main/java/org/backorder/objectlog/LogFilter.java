package org.backorder.objectlog;

import java.time.Instant;
import org.backorder.customer.UserDepth;
import org.backorder.portfolio.ObjectClass;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted.
 *
 * @param depth how far below the caller the objects may be
 * @param objectId of this object only: digits for an order, else exactly its handle or name; absent = of all
 * @param from at that time or later, inclusive, UTC
 * @param to likewise, to the whole second
 */
public record LogFilter(
        ObjectClass objectClass,
        UserDepth depth,
        @Nullable String objectId,
        @Nullable Instant from,
        @Nullable Instant to,
        boolean newestFirst) {}
