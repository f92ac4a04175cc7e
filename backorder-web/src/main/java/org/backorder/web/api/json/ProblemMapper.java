package org.backorder.web.api.json;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.backorder.web.api.Crash;

/** Answers what never became a command as problem details too: unknown paths, methods and media types, and failures of ours. */
@Provider
public class ProblemMapper implements ExceptionMapper<Exception> {
    @Override
    public Response toResponse(Exception failure) {
        return failure instanceof WebApplicationException refused
                ? Problem.of(refused.getResponse())
                : Problem.of(Crash.answer(failure));
    }
}
