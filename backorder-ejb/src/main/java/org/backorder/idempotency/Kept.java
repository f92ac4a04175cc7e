package org.backorder.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a request that was sent before.
 *
 * @param answer the answer given, absent when it is read from a record
 * @param reference number of that record, absent when the answer is kept
 */
public record Kept(@Nullable String answer, @Nullable Long reference) {
    /** Names no content: an answer may hold a secret. */
    @Override
    public String toString() {
        return "Kept[" + (reference == null ? "answer" : "reference " + reference) + "]";
    }
}
