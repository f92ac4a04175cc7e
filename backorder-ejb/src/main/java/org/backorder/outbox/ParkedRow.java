package org.backorder.outbox;

import java.io.Serializable;
import java.time.Instant;

/** A delivery that failed too often, as operators see it. Instants are UTC; payload is a JSON text. */
public record ParkedRow(
        long id,
        String eventType,
        String subscriber,
        String payload,
        Instant occurredAt,
        int attempts,
        String lastProblem)
        implements Serializable {}
