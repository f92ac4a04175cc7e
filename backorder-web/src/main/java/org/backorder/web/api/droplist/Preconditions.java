package org.backorder.web.api.droplist;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.backorder.droplist.PublishedList;
import org.jspecify.annotations.Nullable;

/** What a client already has and which part it wants (RFC 9110, sections 13 and 14); unreadable headers do not count. */
public record Preconditions(
        @Nullable String ifNoneMatch,
        @Nullable String ifModifiedSince,
        @Nullable String ifRange,
        @Nullable String range) {

    /** What the request's headers say. */
    public static Preconditions of(HttpServletRequest request) {
        return new Preconditions(
                request.getHeader("If-None-Match"),
                request.getHeader("If-Modified-Since"),
                request.getHeader("If-Range"),
                "GET".equals(request.getMethod()) ? request.getHeader("Range") : null);
    }

    /** True when the client has this very version; the date counts only when no ETag was sent. */
    public boolean isUnchanged(String etag, Instant lastModified) {
        if (ifNoneMatch != null) {
            return namesEtag(ifNoneMatch, etag);
        }
        Instant since = date(ifModifiedSince);
        return since != null && !seconds(lastModified).isAfter(since);
    }

    /** The part wanted; the whole when none is, or when the client's part is of another list. */
    ByteRange range(PublishedList list) {
        if (range == null || !isSameList(list)) {
            return ByteRange.whole(list.size());
        }
        return ByteRange.parse(range, list.size());
    }

    private boolean isSameList(PublishedList list) {
        if (ifRange == null) {
            return true;
        }
        return ifRange.equals(list.etag()) || seconds(list.lastModified()).equals(date(ifRange));
    }

    private static boolean namesEtag(String header, String etag) {
        for (String part : header.split(",", -1)) {
            String tag = part.trim();
            if (tag.equals("*") || tag.equals(etag) || tag.equals("W/" + etag)) {
                return true;
            }
        }
        return false;
    }

    private static Instant seconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }

    private static @Nullable Instant date(@Nullable String header) {
        if (header == null) {
            return null;
        }
        try {
            return ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException e) {
            return null; // the RFC: an unreadable date is ignored
        }
    }
}
