package org.backorder.web.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A feed as it is sent.
 *
 * @param lastModified when the newest thing in it changed, UTC
 */
record FeedDocument(String mediaType, String text, Instant lastModified) {
    /** Half of the digest tells versions apart. */
    private static final int ETAG_BYTES = 16;

    /** The same text has the same tag on every node. */
    String etag() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes());
            return '"' + HexFormat.of().formatHex(digest, 0, ETAG_BYTES) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
