package org.backorder.dropcatch;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One attempt of a flight record (R28); instants UTC in microseconds, offset and round trip in microseconds. */
public record FlightAttempt(
        Instant plannedAt,
        @Nullable Instant sentAt,
        @Nullable Instant answeredAt,
        String session,
        String registrar,
        String state,
        @Nullable Integer code,
        @Nullable String message,
        @Nullable String serverTransactionId,
        @Nullable Long clockOffsetMicros,
        @Nullable Long roundTripMicros)
        implements Serializable {}
