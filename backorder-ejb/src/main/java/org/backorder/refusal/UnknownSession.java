package org.backorder.refusal;

/** The session is unknown, ended or expired (530). */
public class UnknownSession extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Names what is refused. */
    public UnknownSession() {
        super(530, "unknown-session");
    }
}
