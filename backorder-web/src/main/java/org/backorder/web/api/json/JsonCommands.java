package org.backorder.web.api.json;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
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

    @Context
    HttpServletRequest request;

    /** Runs a command; {@code X-Subuser} takes the view of a user below the caller. */
    @POST
    @Path("commands/{command}")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    public Response run(
            @PathParam("command") String command,
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @HeaderParam("X-Subuser") @Nullable String subuser)
            throws IOException {
        CommandResponse answer = answer(command, authorization, subuser == null ? "" : subuser.trim());
        return answer.code() < FIRST_REFUSAL ? success(answer) : Problem.of(answer);
    }

    /** The OpenAPI document of all commands; needs no login. */
    @GET
    @Path("openapi.json")
    @Produces(MediaType.APPLICATION_JSON)
    public String openApi() {
        return document.text();
    }

    private CommandResponse answer(String command, @Nullable String authorization, String subuser) throws IOException {
        try {
            Credentials caller = Credentials.of(authorization);
            Map<String, String> parameters =
                    JsonParameters.read(BodyReader.read(request.getInputStream(), request.getContentLengthLong()));
            parameters.keySet().removeIf("COMMAND"::equalsIgnoreCase);
            parameters.put("COMMAND", command);
            RequestFields fields = RequestFields.of(
                    caller.login(), caller.password(), caller.apiKey(), caller.session(), subuser, parameters);
            return runner.run(fields, request.getRemoteAddr());
        } catch (Refusal e) {
            return RefusalMapper.answer(e);
        } catch (EJBAccessException e) {
            return CommandResponse.of(531, "Operation forbidden by ACL");
        }
    }

    private static Response success(CommandResponse answer) {
        JsonObjectBuilder properties = Json.createObjectBuilder();
        answer.properties().forEach((name, values) -> {
            JsonArrayBuilder column = Json.createArrayBuilder();
            values.forEach(column::add);
            properties.add(name, column);
        });
        String body = Json.createObjectBuilder()
                .add("code", answer.code())
                .add("description", answer.description())
                .add("properties", properties)
                .build()
                .toString();
        return Response.ok(body).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
