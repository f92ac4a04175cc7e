package org.backorder.epp.command;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A create rendered once, ready to be sent many times: per attempt only the clTRID is patched, which has a fixed length, so that the frame's length header
 * never changes (registries.md 1.8). Immutable; every attempt gets its own copy.
 */
public final class CreateFrame {
    private static final int HEADER_BYTES = 4;

    private final byte[] frame;
    private final int idOffset;
    private final int idLength;

    private CreateFrame(byte[] frame, int idOffset, int idLength) {
        this.frame = frame;
        this.idOffset = idOffset;
        this.idLength = idLength;
    }

    /** Renders the create with room for clTRIDs of exactly {@code idLength} ASCII characters. */
    public static CreateFrame of(DomainCreate create, int idLength) {
        String placeholder = "0".repeat(idLength);
        byte[] body = CommandCodec.render(create, placeholder).getBytes(StandardCharsets.UTF_8);
        // The clTRID is the last element of a command, so the last match is ours whatever the names and handles hold.
        int inBody =
                lastIndexOf(body, ("<clTRID>" + placeholder).getBytes(StandardCharsets.UTF_8)) + "<clTRID>".length();
        byte[] frame = ByteBuffer.allocate(HEADER_BYTES + body.length)
                .putInt(HEADER_BYTES + body.length)
                .put(body)
                .array();
        return new CreateFrame(frame, HEADER_BYTES + inBody, idLength);
    }

    /** The whole frame, header included, carrying this clTRID. */
    public byte[] patched(String clTrid) {
        byte[] id = clTrid.getBytes(StandardCharsets.US_ASCII);
        if (id.length != idLength) {
            throw new IllegalArgumentException("this frame takes clTRIDs of " + idLength + " characters: " + clTrid);
        }
        byte[] copy = frame.clone();
        System.arraycopy(id, 0, copy, idOffset, idLength);
        return copy;
    }

    private static int lastIndexOf(byte[] text, byte[] part) {
        for (int from = text.length - part.length; from >= 0; from--) {
            if (Arrays.equals(text, from, from + part.length, part, 0, part.length)) {
                return from;
            }
        }
        throw new IllegalStateException("a rendered command without its clTRID");
    }
}
