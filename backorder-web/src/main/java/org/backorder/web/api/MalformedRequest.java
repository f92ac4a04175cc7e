package org.backorder.web.api;

import org.backorder.refusal.Refusal;

/** A request that cannot be read as a command (507): bad encoding, a line without a key, too many bytes. */
public final class MalformedRequest extends Refusal {
    private static final long serialVersionUID = 1L;

    /** What cannot be read. */
    public MalformedRequest(String problem) {
        super(507, "malformed-request", problem);
    }
}
