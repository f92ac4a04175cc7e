package org.backorder.sandbox.epp;

import java.util.List;
import org.backorder.sandbox.epp.command.Answer;
import org.jspecify.annotations.Nullable;

/**
 * What became of a frame, before it is sent.
 *
 * @param greeting the whole document when the frame was a hello
 * @param closes the connection ends after the answer
 * @param lateNanos how long the answer waits
 */
record Outcome(
        String verb,
        List<String> names,
        @Nullable String clTRID,
        String svTRID,
        Answer answer,
        @Nullable String greeting,
        boolean closes,
        long lateNanos,
        Delivery delivery) {

    /** How the answer leaves. */
    enum Delivery {
        SEND,
        SILENT,
        HANG_UP
    }

    Outcome with(Answer other) {
        return new Outcome(verb, names, clTRID, svTRID, other, greeting, closes, lateNanos, delivery);
    }

    Outcome late(long nanos) {
        return new Outcome(verb, names, clTRID, svTRID, answer, greeting, closes, lateNanos + nanos, delivery);
    }

    Outcome delivered(Delivery how) {
        return new Outcome(verb, names, clTRID, svTRID, answer, greeting, closes, lateNanos, how);
    }

    String xml() {
        return greeting != null ? greeting : answer.xml(clTRID, svTRID);
    }
}
