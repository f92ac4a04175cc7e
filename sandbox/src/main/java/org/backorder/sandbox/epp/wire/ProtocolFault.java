package org.backorder.sandbox.epp.wire;

import java.io.IOException;

/** Framing that cannot be followed any further (RFC 5734 section 4); the only remedy is to close the connection. */
public final class ProtocolFault extends IOException {
    private static final long serialVersionUID = 1L;

    public ProtocolFault(String reason) {
        super(reason);
    }
}
