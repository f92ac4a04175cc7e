package org.backorder.web.api.droplist;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.Optional;
import org.backorder.droplist.PublishDropList;
import org.backorder.droplist.PublishedList;
import org.jspecify.annotations.Nullable;

/**
 * Serves the published drop list without a login (R15, api.md 17): conditional by ETag and date, whole or one range, so that
 * thousands of hourly clients cost little. Before the first publication it answers 503, never an empty file.
 */
@WebServlet(urlPatterns = "/files/domain-backordering/pending_delete_domain_list.csv.zip")
public class PublishedListEndpoint extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int BUFFER = 65_536;
    private static final int RANGE_NOT_SATISFIABLE = 416;

    @Inject
    transient PublishDropList publication;

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        serve(request, response, false);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        serve(request, response, true);
    }

    private void serve(HttpServletRequest request, HttpServletResponse response, boolean withBody) throws IOException {
        for (Optional<PublishedList> list = publication.current(); list.isPresent(); list = publication.current()) {
            try (InputStream content = Files.newInputStream(list.get().path())) {
                // a file swapped in between opening and now has another ETag: take that one instead
                if (publication.current().equals(list)) {
                    answer(request, response, list.get(), withBody ? content : null);
                    return;
                }
            }
        }
        response.setHeader("Retry-After", "60");
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    private static void answer(
            HttpServletRequest request, HttpServletResponse response, PublishedList list, @Nullable InputStream content)
            throws IOException {
        response.setHeader("ETag", list.etag());
        response.setDateHeader("Last-Modified", list.lastModified().toEpochMilli());
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("Cache-Control", "public, max-age=60");
        if (Preconditions.of(request).isUnchanged(list.etag(), list.lastModified())) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        ByteRange range = Preconditions.of(request).range(list);
        if (range.isEmpty()) {
            response.setHeader("Content-Range", "bytes */" + list.size());
            response.setStatus(RANGE_NOT_SATISFIABLE);
            return;
        }
        if (range.length() < list.size()) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader("Content-Range", range.contentRange(list.size()));
        }
        response.setContentType("application/zip");
        response.setContentLengthLong(range.length());
        if (content != null) {
            copy(content, range, response.getOutputStream());
        }
    }

    private static void copy(InputStream content, ByteRange range, OutputStream out) throws IOException {
        content.skipNBytes(range.first());
        byte[] buffer = new byte[BUFFER];
        long left = range.length();
        while (left > 0) {
            int read = content.readNBytes(buffer, 0, (int) Math.min(left, BUFFER));
            if (read == 0) {
                throw new IOException("the published list is shorter than it says");
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }
}
