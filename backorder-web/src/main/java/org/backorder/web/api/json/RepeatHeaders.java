package org.backorder.web.api.json;

/** Headers of requests that may be sent again. */
final class RepeatHeaders {
    /** The client's own name for a request, as in the IETF's draft of that header. */
    static final String KEY = "Idempotency-Key";

    /** Marks an answer that was given before. */
    static final String REPEATED = "Idempotency-Replayed";

    private RepeatHeaders() {}
}
