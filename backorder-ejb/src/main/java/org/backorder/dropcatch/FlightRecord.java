package org.backorder.dropcatch;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a customer may read about the race for a name (R28). Instants are UTC. */
public record FlightRecord(
        long planId,
        String name,
        Instant dropAt,
        String state,
        @Nullable Integer code,
        @Nullable String sponsor,
        @Nullable Instant decidedAt,
        long attempts)
        implements Serializable {}
