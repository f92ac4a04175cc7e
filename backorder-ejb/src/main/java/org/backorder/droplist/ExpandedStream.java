package org.backorder.droplist;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/** What comes out of a container, stopped when it is more than any list can be, and summed up for its checksum. */
final class ExpandedStream extends FilterInputStream {
    /** Ten million rows of a hundred bytes. */
    static final long LARGEST = 1L << 30;

    /** Names and dates shrink to about a tenth; a list that shrinks to a hundredth is made to fill memory. */
    static final int LARGEST_RATIO = 100;

    /** Up to this size any ratio is harmless: a short list of one row a thousand times. */
    static final long HARMLESS = 4L << 20;

    private final long packed;
    private final CRC32 crc = new CRC32();
    private long expanded;

    ExpandedStream(InputStream content, long packed) {
        super(content);
        this.packed = packed;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        int n = super.read(target, from, length);
        if (n > 0) {
            expanded += n;
            crc.update(target, from, n);
            if (expanded > LARGEST || (expanded > HARMLESS && expanded / LARGEST_RATIO > packed)) {
                throw new DamagedList("list-bomb", expanded, packed);
            }
        }
        return n;
    }

    long crc() {
        return crc.getValue();
    }
}
