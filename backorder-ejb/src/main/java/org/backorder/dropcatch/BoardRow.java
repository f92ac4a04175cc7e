package org.backorder.dropcatch;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the catch board. Instants are UTC. */
public record BoardRow(
        long planId,
        String name,
        String registryId,
        Instant dropAt,
        String state,
        long attempts,
        @Nullable Instant nextTryAt,
        @Nullable Integer code,
        @Nullable String sponsor,
        @Nullable Instant decidedAt)
        implements Serializable {}
