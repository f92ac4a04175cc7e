package org.backorder.sandbox.epp;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One command received for a name. Instants are scenario time in microseconds; {@code sequence} is the registry's order of
 * receipt and decides between commands of one microsecond.
 *
 * @param code result code, or 0 when a fault kept the answer back
 */
public record LogEntry(
        String name,
        long session,
        String registrar,
        @Nullable String clTRID,
        String verb,
        int code,
        Instant receivedAt,
        Instant answeredAt,
        long sequence) {}
