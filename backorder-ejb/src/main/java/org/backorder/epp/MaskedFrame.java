package org.backorder.epp;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A frame's document as it may be kept: passwords and authInfo are masked whenever its text is asked for, and no other way leads to the text. Masking waits
 * until then, because a race has no microseconds to spend on it.
 */
public final class MaskedFrame {
    // Any prefix; an element that never ends is masked to the end, for the frame may be cut or hostile.
    private static final Pattern SECRET =
            Pattern.compile("(?s)<((?:[\\w.-]+:)?(?:pw|newPW|authInfo))(\\s[^>]*)?(?<!/)>.*?(</\\1\\s*>|\\z)");

    private final byte[] bytes;
    private final int offset;

    /** The document starts at {@code offset}; what is before it is the length header. */
    public MaskedFrame(byte[] bytes, int offset) {
        this.bytes = bytes;
        this.offset = offset;
    }

    /** The document with secrets masked. */
    public String text() {
        return mask(new String(bytes, offset, bytes.length - offset, StandardCharsets.UTF_8));
    }

    static String mask(String document) {
        return SECRET.matcher(document).replaceAll("<$1>***</$1>");
    }

    @Override
    public String toString() {
        return text();
    }
}
