package org.backorder.sandbox.lists;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** One edition of the list as it is served. */
public final class Edition {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME;

    private final byte[] zip;
    private final String etag;
    private final Instant publishedAt;
    private final int names;

    Edition(byte[] zip, String etag, Instant publishedAt, int names) {
        this.zip = zip;
        this.etag = etag;
        this.publishedAt = publishedAt;
        this.names = names;
    }

    /** The file. */
    public byte[] zip() {
        return zip.clone();
    }

    /** Follows the rows, not the time. */
    public String etag() {
        return etag;
    }

    /** To the second of scenario time, the resolution of HTTP. */
    public Instant publishedAt() {
        return publishedAt;
    }

    /** As the HTTP header Last-Modified. */
    public String lastModified() {
        return HTTP_DATE.format(publishedAt.atOffset(ZoneOffset.UTC));
    }

    /** How many names it holds. */
    public int names() {
        return names;
    }
}
