package org.backorder.sandbox.epp.wire;

/** A frame that is no well-formed, schema-valid EPP: answered with 2001 while the session goes on (RFC 5730 section 3). */
public final class MalformedFrame extends Exception {
    private static final long serialVersionUID = 1L;

    public MalformedFrame(String reason) {
        super(reason);
    }

    public MalformedFrame(String reason, Throwable cause) {
        super(reason, cause);
    }
}
