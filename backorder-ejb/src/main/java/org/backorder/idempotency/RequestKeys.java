package org.backorder.idempotency;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Takes a request's key and keeps its answer in the transaction of its effect: they commit together, or neither does. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class RequestKeys {
    /** How long a second request waits for the first; an answer given then spares the client another round. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @Inject
    RequestStore requests;

    /**
     * Takes the key for the running transaction; answers what is known when the request came before. Refuses the key of another
     * request with KeyReused, and with RequestUnderWay while the first one takes its time.
     */
    public Optional<Kept> take(RequestKey request, Instant now) {
        if (requests.take(request, now, PATIENCE)) {
            return Optional.empty();
        }
        // gone again between the two statements: the first request was rolled back or purged, the client tries once
        // more
        RequestStore.Known known = requests.find(request).orElseThrow(RequestUnderWay::new);
        if (!known.fingerprint().equals(request.fingerprint())) {
            throw new KeyReused(request.key());
        }
        return Optional.of(new Kept(known.payload(), known.reference()));
    }

    /** Keeps the answer. */
    public void keep(RequestKey request, String answer) {
        requests.done(request, answer, null);
    }

    /** Keeps the number of the record the answer is read from. */
    public void refer(RequestKey request, long reference) {
        requests.done(request, null, reference);
    }
}
