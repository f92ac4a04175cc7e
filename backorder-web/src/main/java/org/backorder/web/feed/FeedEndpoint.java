package org.backorder.web.feed;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backorder.customer.Caller;
import org.backorder.event.EventFilter;
import org.backorder.event.EventQuery;
import org.backorder.privatefeed.PrivateFeedQuery;
import org.backorder.privatefeed.ResolveFeedAddress;
import org.backorder.settings.PageRequest;
import org.backorder.settings.PublicAddress;
import org.backorder.web.api.droplist.Preconditions;

/**
 * {@code /feeds/<token>/events.atom} and {@code /feeds/<token>/dates.ics} for programs that cannot sign in (RFC 4287, RFC 5545):
 * conditional by ETag and date. Whoever guesses is answered 404 like for any missing page, and after some guesses not at all.
 */
@WebServlet(urlPatterns = "/feeds/*")
public class FeedEndpoint extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/([^/]+)/(events\\.atom|dates\\.ics)");
    private static final EventFilter ALL = new EventFilter(null, null, null, null);
    private static final PageRequest LATEST = PageRequest.of(0, 100);
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    transient ResolveFeedAddress addresses;

    @Inject
    transient PrivateFeedQuery feeds;

    @Inject
    transient EventQuery events;

    @Inject
    transient PublicAddress address;

    @Inject
    transient Guesses guesses;

    @Inject
    transient InstantSource time;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Instant now = time.instant();
        String origin = request.getRemoteAddr();
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        Optional<Caller> reader = path.matches() ? addresses.resolve(path.group(1), origin, now) : Optional.empty();
        if (reader.isEmpty()) {
            refuse(response, origin, now);
            return;
        }
        boolean alarms = !"0".equals(request.getParameter("alarm"));
        FeedDocument document = path.group(2).equals("dates.ics")
                ? calendar(reader.get(), alarms, now)
                : atom(reader.get(), request.getServletPath() + request.getPathInfo());
        answer(request, response, document);
    }

    /** Wrong addresses only: who knows a feed's secret reads it, whatever others try from the same address. */
    private void refuse(HttpServletResponse response, String origin, Instant now) throws IOException {
        if (guesses.areTooMany(origin, now)) {
            response.setHeader("Retry-After", Long.toString(Guesses.PERIOD.toSeconds()));
            response.sendError(TOO_MANY_REQUESTS);
            return;
        }
        guesses.count(origin, now);
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    private FeedDocument atom(Caller reader, String path) {
        return AtomDocument.of(
                reader.customer(), events.list(reader, ALL, true, LATEST).rows(), address.at(""), path);
    }

    private FeedDocument calendar(Caller reader, boolean alarms, Instant now) {
        return CalendarDocument.of(reader.customer(), feeds.dates(reader, now), address.at(""), alarms);
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, FeedDocument document)
            throws IOException {
        response.setHeader("ETag", document.etag());
        response.setDateHeader("Last-Modified", document.lastModified().toEpochMilli());
        response.setHeader("Cache-Control", "private, max-age=" + FRESH.toSeconds());
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (Preconditions.of(request).isUnchanged(document.etag(), document.lastModified())) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(document.mediaType());
        byte[] content = document.bytes();
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
