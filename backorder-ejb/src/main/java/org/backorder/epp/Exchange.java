package org.backorder.epp;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one command: which session carried it, under which clTRID, and when (wall time in UTC, to the microsecond).
 *
 * @param sentAt just before the first byte was written
 * @param answeredAt when the answer was complete, or null when there was none
 * @param took elapsed time between the two, or until the outcome became unknown
 * @param sent our frame
 * @param received the server's frame, or null when there was none
 */
public record Exchange(
        String session,
        String clTrid,
        Instant sentAt,
        @Nullable Instant answeredAt,
        Duration took,
        MaskedFrame sent,
        @Nullable MaskedFrame received) {}
