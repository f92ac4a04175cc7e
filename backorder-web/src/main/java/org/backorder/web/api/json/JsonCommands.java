package org.backorder.web.api.json;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Map;
import org.backorder.idempotency.KeyReused;
import org.backorder.idempotency.PerformOnce;
import org.backorder.idempotency.RequestUnderWay;
import org.backorder.refusal.Refusal;
import org.backorder.web.api.BodyReader;
import org.backorder.web.api.CommandResponse;
import org.backorder.web.api.CommandRunner;
import org.backorder.web.api.RefusalMapper;
import org.backorder.web.api.RequestFields;
import org.jspecify.annotations.Nullable;

/**
 * Every command as JSON (R46): {@code POST /api/v1/commands/AddDomainApplication} with the parameters as an object. Success is
 * HTTP 200 with code, description and properties; refusals are problem details, see {@link Problem}.
 */
@Path("v1")
@RequestScoped
public class JsonCommands {
    private static final int FIRST_REFUSAL = 400;

    @Inject
    CommandRunner runner;

    @Inject
    OpenApiDocument document;

    @Inject
    PerformOnce performOnce;

    @Context
    HttpServletRequest request;

    /**
     * Runs a command; {@code X-Subuser} takes the view of a user below the caller, and with {@code Idempotency-Key} a repeat gets
     * the first answer and has no effect.
     */
    @POST
    @Path("commands/{command}")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    public Response run(
            @PathParam("command") String command,
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @HeaderParam("X-Subuser") @Nullable String subuser,
            @HeaderParam(RepeatHeaders.KEY) @Nullable String key)
            throws IOException {
        KeyedRun keyed = key == null ? null : new KeyedRun(performOnce, key);
        try {
            RequestFields fields = fields(command, authorization, subuser == null ? "" : subuser.trim());
            CommandResponse answer =
                    runner.run(fields, request.getRemoteAddr(), keyed == null ? CommandRunner.Execution.PLAIN : keyed);
            return response(answer, keyed != null && keyed.repeated());
        } catch (RequestUnderWay e) {
            return Problem.underWay(RefusalMapper.answer(e));
        } catch (KeyReused e) {
            return Problem.of(RefusalMapper.answer(e));
        } catch (Refusal e) {
            CommandResponse refusal = RefusalMapper.answer(e);
            if (keyed != null) {
                keyed.refused(refusal);
            }
            return Problem.of(refusal);
        } catch (EJBAccessException e) {
            return Problem.of(CommandResponse.of(531, "Operation forbidden by ACL"));
        }
    }

    /** The OpenAPI document of all commands; needs no login. */
    @GET
    @Path("openapi.json")
    @Produces(MediaType.APPLICATION_JSON)
    public String openApi() {
        return document.text();
    }

    private RequestFields fields(String command, @Nullable String authorization, String subuser) throws IOException {
        Credentials caller = Credentials.of(authorization);
        Map<String, String> parameters =
                JsonParameters.read(BodyReader.read(request.getInputStream(), request.getContentLengthLong()));
        parameters.keySet().removeIf("COMMAND"::equalsIgnoreCase);
        parameters.put("COMMAND", command);
        return caller.fields(subuser, parameters);
    }

    private static Response response(CommandResponse answer, boolean repeated) {
        Response.ResponseBuilder response = answer.code() < FIRST_REFUSAL
                ? Response.ok(JsonAnswer.text(answer)).header(HttpHeaders.CACHE_CONTROL, "no-store")
                : Response.fromResponse(Problem.of(answer));
        return repeated ? response.header(RepeatHeaders.REPEATED, "true").build() : response.build();
    }
}
