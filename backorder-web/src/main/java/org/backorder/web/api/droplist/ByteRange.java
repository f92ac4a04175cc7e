package org.backorder.web.api.droplist;

/**
 * A part of a file, as RFC 9110 section 14 asks for it.
 *
 * @param first index of its first byte
 * @param length bytes; 0 when nothing of the file was asked for
 */
record ByteRange(long first, long length) {
    private static final String UNIT = "bytes=";
    private static final int LONGEST_NUMBER = 18;

    boolean isEmpty() {
        return length == 0;
    }

    String contentRange(long size) {
        return "bytes " + first + "-" + (first + length - 1) + "/" + size;
    }

    static ByteRange whole(long size) {
        return new ByteRange(0, size);
    }

    /** Reads a Range header; one that is unreadable or asks for several parts is ignored, as the RFC allows. */
    static ByteRange parse(String header, long size) {
        int dash = header.indexOf('-');
        if (!header.startsWith(UNIT) || dash < 0) {
            return whole(size);
        }
        String from = header.substring(UNIT.length(), dash).trim();
        String to = header.substring(dash + 1).trim();
        if (!isNumber(from) || !isNumber(to) || (from.isEmpty() && to.isEmpty())) {
            return whole(size);
        }
        if (from.isEmpty()) {
            long last = Math.min(Long.parseLong(to), size);
            return new ByteRange(size - last, last);
        }
        long first = Long.parseLong(from);
        long end = to.isEmpty() ? size - 1 : Math.min(Long.parseLong(to), size - 1);
        if (!to.isEmpty() && Long.parseLong(to) < first) {
            return whole(size);
        }
        return first >= size ? new ByteRange(0, 0) : new ByteRange(first, end - first + 1);
    }

    private static boolean isNumber(String text) {
        return text.length() <= LONGEST_NUMBER && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
