package org.backorder.dropcatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What came of one attempt, ready to be written to its row. Offset and round trip are those the send instant was computed with, in microseconds. */
record CatchAttempt(
        String clTrid,
        String session,
        AttemptState state,
        Instant plannedAt,
        @Nullable Instant sentAt,
        @Nullable Instant answeredAt,
        @Nullable Integer code,
        @Nullable String svTrid,
        @Nullable String message,
        @Nullable Long clockOffsetMicros,
        @Nullable Long roundTripMicros,
        @Nullable String sentFrame,
        @Nullable String answerFrame) {}
