package org.backorder.epp.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream into frames (RFC 5734 section 4): a four-byte big-endian length that counts itself, then the document. The length is checked before
 * anything is allocated.
 */
public final class EppFramer {
    public static final int HEADER_BYTES = 4;

    /** Longest frame accepted; no answer we ask for comes near it. */
    public static final int LONGEST_FRAME = 4 * 1024 * 1024;

    private final InputStream in;
    private final int longest;
    private final byte[] header = new byte[HEADER_BYTES];

    public EppFramer(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /**
     * The next frame's document, read to its end however it is cut into TLS records; null when the stream ends between frames.
     *
     * @throws ProtocolFault for a length no frame can have
     * @throws EOFException when the stream ends inside a frame
     */
    public byte @Nullable [] next() throws IOException {
        int got = in.readNBytes(header, 0, HEADER_BYTES);
        if (got == 0) {
            return null;
        }
        if (got < HEADER_BYTES) {
            throw new EOFException("the stream ended inside a frame's header");
        }
        int length = ByteBuffer.wrap(header).getInt();
        // Lengths of 2^31 and more read as negative and fall under the same rule.
        if (length <= HEADER_BYTES || length > longest) {
            throw new ProtocolFault("a frame length of " + Integer.toUnsignedString(length));
        }
        byte[] body = in.readNBytes(length - HEADER_BYTES);
        if (body.length < length - HEADER_BYTES) {
            throw new EOFException("the stream ended inside a frame");
        }
        return body;
    }

    /** Header and document in one array, so that one write puts both into one TLS record. */
    public static byte[] frame(String document) {
        byte[] body = document.getBytes(StandardCharsets.UTF_8);
        int length = HEADER_BYTES + body.length;
        return ByteBuffer.allocate(length).putInt(length).put(body).array();
    }
}
