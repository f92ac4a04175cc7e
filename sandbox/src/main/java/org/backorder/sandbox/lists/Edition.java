package org.backorder.sandbox.lists;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** One edition of the list as it is served. */
public final class Edition {
    /** RFC 9110, section 5.6.7: the day always has two digits. */
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.US);

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

    /** True when it appeared after that HTTP date; a date that cannot be read counts as none (RFC 9110, section 13.1.3). */
    public boolean isNewerThan(String httpDate) {
        try {
            return publishedAt.isAfter(ZonedDateTime.parse(httpDate, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException e) {
            return true;
        }
    }

    /** How many names it holds. */
    public int names() {
        return names;
    }
}
