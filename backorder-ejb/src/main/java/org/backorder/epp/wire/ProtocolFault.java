package org.backorder.epp.wire;

import java.io.IOException;

/** The peer broke the transport's rules (RFC 5734 section 4); the session is closed. */
public final class ProtocolFault extends IOException {
    private static final long serialVersionUID = 1L;

    public ProtocolFault(String message) {
        super(message);
    }
}
