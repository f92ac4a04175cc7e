package org.backorder.epp.response;

import java.io.IOException;

/** A frame that is not an EPP answer we can read; the session that carried it is closed. */
public final class UnreadableFrame extends IOException {
    private static final long serialVersionUID = 1L;

    public UnreadableFrame(String message) {
        super(message);
    }

    public UnreadableFrame(String message, Throwable cause) {
        super(message, cause);
    }
}
