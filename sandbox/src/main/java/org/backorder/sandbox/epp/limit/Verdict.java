package org.backorder.sandbox.epp.limit;

/**
 * What the limits say about a command.
 *
 * @param code 0 lets it pass
 * @param close the connection ends after the answer
 * @param delayNanos how late the answer comes
 */
public record Verdict(int code, String reason, boolean close, long delayNanos) {
    static final Verdict PASS = new Verdict(0, "", false, 0);

    static Verdict refuse(int code, String reason, boolean close) {
        return new Verdict(code, reason, close, 0);
    }

    public boolean passes() {
        return code == 0;
    }

    Verdict late(long nanos) {
        return new Verdict(code, reason, close, delayNanos + nanos);
    }
}
