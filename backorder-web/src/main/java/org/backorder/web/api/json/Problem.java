package org.backorder.web.api.json;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.backorder.web.api.CommandResponse;
import org.backorder.web.api.RefusalMapper;

/**
 * A refusal as problem details (RFC 9457): the HTTP status nearest in meaning, and the code of the command protocol (api.md 5)
 * as {@code code}, which says exactly what is wrong.
 */
final class Problem {
    static final String MEDIA_TYPE = "application/problem+json";

    private static final String DETAIL_AFTER = "; ";
    private static final int TEMPORARY = 503;

    private Problem() {}

    /** The refusal a command answered; its description is the title, what follows the first semicolon the detail. */
    static Response of(CommandResponse refusal) {
        boolean forbidden = refusal.description().equals(RefusalMapper.FORBIDDEN_BY_ACL); // known, but not allowed
        int status = forbidden ? Response.Status.FORBIDDEN.getStatusCode() : status(refusal.code());
        Response.ResponseBuilder response = Response.status(status)
                .type(MediaType.valueOf(MEDIA_TYPE))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(body(status, refusal));
        if (status == Response.Status.UNAUTHORIZED.getStatusCode()) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"backorder\"");
        }
        if (status == TEMPORARY) {
            response.header(HttpHeaders.RETRY_AFTER, 1);
        }
        return response.build();
    }

    /** The same request is under way already: ask again in a moment. */
    static Response underWay(CommandResponse refusal) {
        return Response.fromResponse(of(refusal))
                .status(Response.Status.CONFLICT)
                .entity(body(Response.Status.CONFLICT.getStatusCode(), refusal))
                .header(HttpHeaders.RETRY_AFTER, 1)
                .build();
    }

    /** A request that never became a command: no such path, method or media type. */
    static Response of(Response refused) {
        Response.StatusType status = refused.getStatusInfo();
        JsonObject body = Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", status.getReasonPhrase())
                .add("status", status.getStatusCode())
                .build();
        return Response.fromResponse(refused)
                .entity(body.toString())
                .type(MEDIA_TYPE)
                .build();
    }

    private static String body(int status, CommandResponse refusal) {
        String description = refusal.description();
        int split = description.indexOf(DETAIL_AFTER);
        return Json.createObjectBuilder()
                .add("type", "urn:backorder:refusal:" + refusal.code())
                .add("title", split < 0 ? description : description.substring(0, split))
                .add("status", status)
                .add("detail", split < 0 ? description : description.substring(split + DETAIL_AFTER.length()))
                .add("code", refusal.code())
                .build()
                .toString();
    }

    /** HTTP's nearest status; 422 for what is readable and still refused. */
    static int status(int code) {
        return switch (code) {
            case 420, 421, 423, 520 -> TEMPORARY;
            case 425, 521 -> 429;
            case 501, 502, 503, 504, 505, 507 -> 400;
            case 530 -> 401;
            case 531 -> 403;
            case 500, 545 -> 404;
            case 532, 534, 536, 540, 544, 547, 548, 552, 553, 554, 555 -> 409;
            default -> 422;
        };
    }
}
