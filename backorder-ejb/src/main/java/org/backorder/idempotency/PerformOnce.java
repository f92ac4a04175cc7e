package org.backorder.idempotency;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Runs a request's effect at most once per key, in one transaction with the key and the answer. */
@Stateless
public class PerformOnce {
    @Inject
    RequestKeys keys;

    /** An answer, given now or before. */
    public record Outcome(String answer, boolean repeated) {}

    /**
     * Performs the effect, which joins the transaction and answers what is to be kept; a repeated request gets that answer and
     * changes nothing. A refusal takes everything back, the key included.
     */
    public Outcome perform(RequestKey request, Supplier<String> effect, Instant now) {
        Optional<Kept> before = keys.take(request, now);
        if (before.isPresent()) {
            String answer = before.get().answer();
            if (answer == null) {
                throw new KeyReused(request.key()); // it was the key of a request of another kind
            }
            return new Outcome(answer, true);
        }
        String answer = effect.get();
        keys.keep(request, answer);
        return new Outcome(answer, false);
    }

    /** Keeps a refusal for repeats, once what was refused has been taken back. */
    public void keepRefusal(RequestKey request, String answer, Instant now) {
        if (keys.take(request, now).isEmpty()) {
            keys.keep(request, answer);
        }
    }
}
