package org.backorder.web.api.report;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import org.backorder.report.ReportLinks;
import org.backorder.report.ReportRequest;

/**
 * Serves what GetReportURL links to, without a login: whoever has the link has the right to it, until it ends. The file is written while it is
 * read, in constant memory; links that ended and links that never were answer alike with 404.
 */
@WebServlet(urlPatterns = ReportEndpoint.PATH + "*")
public class ReportEndpoint extends HttpServlet {
    static final String PATH = "/files/reports/";

    private static final long serialVersionUID = 1L;
    private static final String ENDING = ".csv";

    @Inject
    transient ReportLinks links;

    @Inject
    transient Reports reports;

    @Inject
    transient InstantSource time;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Instant now = time.instant();
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        Optional<ReportRequest> report = path.endsWith(ENDING)
                ? links.resolve(path.substring(1, path.length() - ENDING.length()), request.getRemoteAddr(), now)
                : Optional.empty();
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (report.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String day = now.atZone(ZoneOffset.UTC).toLocalDate().toString();
        response.setContentType("text/csv; charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + report.get().kind().fileName() + "-" + day + ENDING + "\"");
        try (Writer out =
                new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
            reports.write(report.get(), out);
        }
    }
}
