package org.backorder.web.api;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.backorder.refusal.Refusal;
import org.backorder.time.Elapsed;

/**
 * The command gateway on both paths (api.md 1.1): any content type, GET, POST and mixed, and HTTP 200 for every outcome, because
 * clients turn anything else into a failure of their own. A plain servlet rather than a resource: nothing of the request is
 * interpreted before this class reads it, so nothing is refused with another status.
 */
@WebServlet(urlPatterns = {"/api/call.cgi", "/api-ote/call.cgi"})
public class CommandEndpoint extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient CommandRunner runner;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Elapsed elapsed = Elapsed.start();
        byte[] text = ResponseText.render(answer(request), elapsed.soFar());
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType("text/plain; charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(text.length);
        response.getOutputStream().write(text);
    }

    /** A task keeps whatever was thrown, errors of the machine included, so that even those get an answer. */
    private CommandResponse answer(HttpServletRequest request) {
        FutureTask<CommandResponse> task = new FutureTask<>(() -> execute(request));
        task.run();
        try {
            return task.get();
        } catch (ExecutionException e) {
            return Crash.answer(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Crash.answer(e);
        }
    }

    private CommandResponse execute(HttpServletRequest request) throws IOException {
        try {
            String method = request.getMethod();
            if (!"POST".equals(method) && !"GET".equals(method)) {
                throw new MalformedRequest("send commands by GET or POST");
            }
            byte[] body = BodyReader.read(request.getInputStream(), request.getContentLengthLong());
            RequestFields fields = RequestFields.read(request.getQueryString(), body);
            return runner.run(fields, request.getRemoteAddr());
        } catch (Refusal e) {
            return RefusalMapper.answer(e);
        } catch (EJBAccessException e) {
            return CommandResponse.of(531, "Operation forbidden by ACL");
        }
    }
}
