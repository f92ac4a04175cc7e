package org.backorder.epp.wire;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A pool as operators see it.
 *
 * @param allowed sessions the registry allows, as set or as learned from a 2502
 * @param problem why the pool is stopped or backing off, or null
 * @param stopped true when only an operator can start it again
 */
public record PoolStatus(
        String registryId,
        String registrar,
        int open,
        int allowed,
        boolean stopped,
        @Nullable String problem,
        @Nullable Duration clockOffset,
        @Nullable Duration roundTrip) {}
