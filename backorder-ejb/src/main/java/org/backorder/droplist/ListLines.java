package org.backorder.droplist;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a list in constant memory: strict UTF-8, a byte order mark stripped, LF or CRLF, a last line with or without an end.
 * A line that is too long or holds a bad byte is still a line, so that what follows keeps its number.
 */
final class ListLines {
    /** The longest line any of the formats has; longer ones are refused without being kept. */
    static final int LONGEST = 1000;

    private static final int BUFFER = 1 << 16;

    private final InputStream bytes;
    private final byte[] buffer = new byte[BUFFER];
    private final byte[] line = new byte[LONGEST + 1];
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private int at;
    private int end;
    private long number;

    ListLines(InputStream bytes) {
        this.bytes = bytes;
    }

    /**
     * A line, or why it cannot be read.
     *
     * @param number from 1
     */
    record Line(long number, String text, @Nullable String fault) {}

    /** The next line, or null at the end. */
    @Nullable
    Line next() throws IOException {
        int length = 0;
        boolean any = false;
        for (int octet = octet(); octet >= 0; octet = octet()) {
            any = true;
            if (octet == '\n') {
                break;
            }
            if (length <= LONGEST) {
                line[length++] = (byte) octet;
            }
        }
        if (!any) {
            return null;
        }
        number++;
        if (length > 0 && line[length - 1] == '\r') {
            length--;
        }
        return length > LONGEST
                ? new Line(number, "", "longer than " + LONGEST + " bytes")
                : decoded(number == 1 ? markLength(length) : 0, length);
    }

    private Line decoded(int from, int length) {
        try {
            return new Line(
                    number,
                    utf8.decode(ByteBuffer.wrap(line, from, length - from)).toString(),
                    null);
        } catch (CharacterCodingException e) {
            return new Line(number, "", "not valid UTF-8");
        }
    }

    private int markLength(int length) {
        boolean marked = length >= 3 && line[0] == (byte) 0xEF && line[1] == (byte) 0xBB && line[2] == (byte) 0xBF;
        return marked ? 3 : 0;
    }

    private int octet() throws IOException {
        if (at == end) {
            end = Math.max(bytes.read(buffer, 0, BUFFER), 0);
            at = 0;
        }
        return at == end ? -1 : buffer[at++] & 0xFF;
    }
}
