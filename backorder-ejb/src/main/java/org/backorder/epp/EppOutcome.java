package org.backorder.epp;

import java.util.Optional;
import java.util.function.Function;
import org.backorder.epp.response.EppResponse;

/**
 * What became of a command. "We do not know" is one of the three answers and has to be resolved by asking (registries.md 1.7); it is a value, because it
 * happens in normal service and nobody may forget to handle it.
 */
public sealed interface EppOutcome {

    /** The server answered, with whatever code. */
    record Answered(EppResponse response, Exchange exchange) implements EppOutcome {}

    /** Bytes may have left, and no answer came: a deadline passed, the line broke, or the answer was unreadable. */
    record Unknown(String reason, Exchange exchange) implements EppOutcome {}

    /** No byte left: no session was free or open. */
    record NotSent(String reason) implements EppOutcome {}

    /** Pattern matching for switch is not final in Java 17; this stands in and stays exhaustive. */
    default <T> T match(Function<Answered, T> answered, Function<Unknown, T> unknown, Function<NotSent, T> notSent) {
        if (this instanceof Answered a) {
            return answered.apply(a);
        }
        if (this instanceof Unknown u) {
            return unknown.apply(u);
        }
        return notSent.apply((NotSent) this);
    }

    /** The response, when there is one. */
    default Optional<EppResponse> answer() {
        return match(a -> Optional.of(a.response()), u -> Optional.empty(), n -> Optional.empty());
    }
}
