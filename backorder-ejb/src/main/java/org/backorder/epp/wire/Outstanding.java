package org.backorder.epp.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.backorder.epp.EppOutcome;
import org.backorder.epp.Exchange;
import org.backorder.epp.MaskedFrame;
import org.backorder.epp.response.EppResponse;
import org.jspecify.annotations.Nullable;

/** The one command a session waits for; a {@code <hello/>} has no clTRID and is answered by a greeting. */
record Outstanding(
        String session,
        @Nullable String clTrid,
        MaskedFrame sent,
        Instant sentAt,
        long sentNanos,
        long deadlineNanos,
        Consumer<EppOutcome> done) {

    boolean isHello() {
        return clTrid == null;
    }

    /** By clTRID, never by order; without one only because nothing else is outstanding (registries.md 1.4). */
    boolean isAnsweredBy(EppResponse response) {
        return !isHello() && (response.clTrid() == null || response.clTrid().equals(clTrid));
    }

    EppOutcome answered(EppResponse response, byte[] body, Instant at, long nanos) {
        return new EppOutcome.Answered(response, exchange(at, nanos, new MaskedFrame(body, 0)));
    }

    EppOutcome unknown(String reason, long nanos) {
        return new EppOutcome.Unknown(reason, exchange(null, nanos, null));
    }

    private Exchange exchange(@Nullable Instant answeredAt, long nanos, @Nullable MaskedFrame received) {
        Duration took = Duration.ofNanos(nanos - sentNanos);
        return new Exchange(session, clTrid == null ? "" : clTrid, sentAt, answeredAt, took, sent, received);
    }
}
