package org.backorder.sandbox.epp.wire;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Cuts an octet stream into data units of RFC 5734: a big-endian length that includes its own four octets, then XML.
 * A read time-out in the middle loses nothing: the next call goes on where the last one stopped.
 */
public final class FrameReader {
    private static final int HEADER = 4;

    private final InputStream in;
    private final int cap;
    private final byte[] header = new byte[HEADER];
    private byte @Nullable [] body;
    private int filled;

    /** @param cap longest accepted data unit in octets, header included */
    public FrameReader(InputStream in, int cap) {
        this.in = in;
        this.cap = cap;
    }

    /** The next frame's XML octets, or null at the end of the stream between two frames. */
    public byte @Nullable [] read() throws IOException {
        if (body == null && !readHeader()) {
            return null;
        }
        byte[] xml = body;
        if (xml == null) {
            throw new IllegalStateException("no frame begun");
        }
        while (filled < xml.length) {
            int n = in.read(xml, filled, xml.length - filled);
            if (n < 0) {
                throw new ProtocolFault("stream ended inside a frame");
            }
            filled += n;
        }
        body = null;
        filled = 0;
        return xml;
    }

    private boolean readHeader() throws IOException {
        while (filled < HEADER) {
            int n = in.read(header, filled, HEADER - filled);
            if (n < 0) {
                if (filled == 0) {
                    return false;
                }
                throw new ProtocolFault("stream ended inside a length");
            }
            filled += n;
        }
        int length = ((header[0] & 0xff) << 24)
                | ((header[1] & 0xff) << 16)
                | ((header[2] & 0xff) << 8)
                | (header[3] & 0xff);
        // checked before anything is allocated; a length of 2^31 and more shows up as negative
        if (length <= HEADER || length > cap) {
            throw new ProtocolFault("frame length " + Integer.toUnsignedString(length));
        }
        body = new byte[length - HEADER];
        filled = 0;
        return true;
    }
}
