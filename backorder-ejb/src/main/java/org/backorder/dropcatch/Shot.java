package org.backorder.dropcatch;

import java.time.Instant;
import org.backorder.epp.EppOutcome;
import org.backorder.epp.Exchange;
import org.backorder.epp.response.EppResponse;
import org.jspecify.annotations.Nullable;

/**
 * One create on its way, with what its instant was computed from.
 *
 * @param aim the aim in force when it left
 */
record Shot(RacedName name, String clTrid, RaceSession session, Instant plannedAt, Aim aim) {

    /** The row's content once the outcome is in. */
    CatchAttempt attempt(EppOutcome outcome, AttemptState state) {
        return outcome.match(
                answered -> row(state, answered.exchange(), answered.response()),
                unknown -> row(state, unknown.exchange(), null),
                notSent -> new CatchAttempt(
                        clTrid,
                        session.name(),
                        AttemptState.NOT_SENT,
                        plannedAt,
                        null,
                        null,
                        null,
                        null,
                        notSent.reason(),
                        null,
                        null,
                        null,
                        null));
    }

    private CatchAttempt row(AttemptState state, Exchange exchange, @Nullable EppResponse response) {
        return new CatchAttempt(
                clTrid,
                session.name(),
                state,
                plannedAt,
                exchange.sentAt(),
                exchange.answeredAt(),
                response == null ? null : Integer.valueOf(response.code()),
                response == null ? null : response.svTrid(),
                response == null ? null : message(response),
                aim.offsetMicros(),
                aim.roundTripNanos() / 1000,
                exchange.sent().text(),
                exchange.received() == null ? null : exchange.received().text());
    }

    private static String message(EppResponse response) {
        String reasons = String.join("; ", response.results().get(0).reasons());
        return reasons.isEmpty() ? response.message() : response.message() + " (" + reasons + ")";
    }
}
