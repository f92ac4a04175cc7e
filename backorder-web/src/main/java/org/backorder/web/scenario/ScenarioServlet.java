package org.backorder.web.scenario;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import org.backorder.job.ScenarioJobs;
import org.backorder.time.TimeSource;

/**
 * The sandbox's hand on this server: {@code GET /scenario/due}, {@code POST /scenario/offset?to=PT..} and
 * {@code POST /scenario/run[?offset=PT..&job=..]}. All answer what is due and busy afterwards.
 */
@WebServlet("/scenario/*")
public class ScenarioServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String TOKEN_HEADER = "X-Scenario-Token";

    @Inject
    private transient TimeSource time;

    @Inject
    private transient ScenarioJobs jobs;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String token = request.getHeader(TOKEN_HEADER);
        if (token == null || !time.isScenarioToken(token)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        switch (request.getMethod() + " " + request.getPathInfo()) {
            case "GET /due" -> answer(response);
            case "POST /offset" -> {
                if (moved(request.getParameter("to"), response)) {
                    answer(response);
                }
            }
            case "POST /run" -> {
                String offset = request.getParameter("offset");
                if (offset == null || moved(offset, response)) {
                    jobs.runDue(reached(request));
                    answer(response);
                }
            }
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static List<String> reached(HttpServletRequest request) {
        String[] names = request.getParameterValues("job");
        return names == null ? List.of() : List.of(names);
    }

    private boolean moved(String offset, HttpServletResponse response) throws IOException {
        try {
            time.moveTo(Duration.parse(offset == null ? "" : offset));
            return true;
        } catch (DateTimeException e) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "no ISO 8601 duration: " + offset);
        } catch (IllegalStateException e) {
            response.sendError(HttpServletResponse.SC_CONFLICT, e.getMessage());
        }
        return false;
    }

    private void answer(HttpServletResponse response) throws IOException {
        JsonArrayBuilder due = Json.createArrayBuilder();
        for (ScenarioJobs.Due one : jobs.due()) {
            due.add(Json.createObjectBuilder()
                    .add("job", one.job())
                    .add("at", one.at().toString()));
        }
        JsonObjectBuilder state = Json.createObjectBuilder()
                .add("now", time.now().toString())
                .add("due", due)
                .add("busy", Json.createArrayBuilder(jobs.busy()));
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(state.build().toString());
    }
}
