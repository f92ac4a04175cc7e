package org.backorder.sandbox.epp.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Builds the data unit of RFC 5734 around a document, header and body in one array so that one write sends both. */
public final class Frames {
    private Frames() {}

    /** The octets on the wire of an XML document. */
    public static byte[] frame(String xml) {
        byte[] body = xml.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(body.length + 4)
                .putInt(body.length + 4)
                .put(body)
                .array();
    }
}
