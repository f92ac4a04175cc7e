package org.backorder.sandbox.scenario;

/** A call of the control interface that is refused, with the HTTP status and the reason its caller reads. */
public final class BadCall extends Exception {
    private final int status;

    /** With an HTTP status and a plain sentence. */
    public BadCall(int status, String reason) {
        super(reason);
        this.status = status;
    }

    /** A call that cannot be understood: 400. */
    public static BadCall because(String reason) {
        return new BadCall(400, reason);
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The reason, never absent. */
    public String reason() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
