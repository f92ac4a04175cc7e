package org.backorder.web.api.json;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.backorder.apikey.ApiScope;
import org.backorder.bulk.BulkLine;
import org.backorder.bulk.StageBulk;
import org.backorder.bulk.WorkOffBulk;
import org.backorder.idempotency.RequestKey;
import org.backorder.idempotency.RequestUnderWay;
import org.backorder.order.CheckOrders;
import org.backorder.refusal.InvalidValue;
import org.backorder.refusal.Refusal;
import org.backorder.web.api.BodyReader;
import org.backorder.web.api.CommandRunner;
import org.backorder.web.api.CommandRunner.Visitor;
import org.backorder.web.api.RefusalMapper;
import org.backorder.web.api.RequestFields;
import org.jspecify.annotations.Nullable;

/**
 * Up to 100,000 orders in one request (R47): {@code mode=check} says what would become of every line and saves nothing,
 * {@code mode=place} orders the good ones. Lines come as JSON or as text; every line has its own answer.
 */
@Path("v1/backorders:bulk")
@RequestScoped
public class BulkEndpoint {
    /** Bytes of a list at most, as many as the server takes of any request: 100,000 lines of 125 bytes. */
    private static final int LARGEST = 12 * 1_048_576;

    @Inject
    CommandRunner runner;

    @Inject
    CheckOrders checkOrders;

    @Inject
    StageBulk stageBulk;

    @Inject
    WorkOffBulk workOffBulk;

    @Inject
    BulkAnswer answers;

    @Context
    HttpServletRequest request;

    /** Checks or places; refuses as a whole only what cannot be read, callers who may not order, and lists that are too long or empty. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    public Response bulk(
            @QueryParam("mode") @Nullable String mode,
            @QueryParam("class") @Nullable String orderClass,
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @HeaderParam("X-Subuser") @Nullable String subuser,
            @HeaderParam(RepeatHeaders.KEY) @Nullable String key)
            throws IOException {
        try {
            Credentials caller = Credentials.of(authorization);
            RequestFields fields = caller.fields(subuser == null ? "" : subuser.trim(), Map.of());
            Wanted wanted = wanted(mode);
            ApiScope scope = wanted == Wanted.CHECK ? ApiScope.READ : ApiScope.ORDER;
            return runner.asCaller(fields, request.getRemoteAddr(), scope, "AddDomainApplication", visitor -> {
                checkOrders.demandCustomer(visitor.caller()); // before megabytes are read
                byte[] body = body();
                List<BulkLine> lines = BulkBody.read(request.getContentType(), body, orderClass);
                return wanted == Wanted.CHECK
                        ? answers.checked(visitor, lines)
                        : place(visitor, lines, key == null ? null : keyed(visitor, key, body));
            });
        } catch (RequestUnderWay e) {
            return Problem.underWay(RefusalMapper.answer(e));
        } catch (Refusal e) {
            return Problem.of(RefusalMapper.answer(e));
        }
    }

    private enum Wanted {
        CHECK,
        PLACE
    }

    private static Wanted wanted(@Nullable String mode) {
        return switch (mode == null ? "check" : mode.toLowerCase(Locale.ROOT)) {
            case "check" -> Wanted.CHECK;
            case "place" -> Wanted.PLACE;
            default -> throw new InvalidValue("mode", "check or place");
        };
    }

    private byte[] body() {
        try {
            return BodyReader.read(request.getInputStream(), request.getContentLengthLong(), LARGEST);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private RequestKey keyed(Visitor visitor, String header, byte[] body) {
        String asked = new String(body, java.nio.charset.StandardCharsets.ISO_8859_1); // every byte counts
        return RequestKey.of(
                visitor.signedIn().id(),
                header,
                List.of(
                        "backorders:bulk",
                        visitor.caller().id().toString(),
                        String.valueOf(request.getQueryString()),
                        asked));
    }

    private Response place(Visitor visitor, List<BulkLine> lines, @Nullable RequestKey key) {
        StageBulk.Staged staged = stageBulk.order(visitor.caller(), lines, Locale.ENGLISH, key, visitor.now());
        workOffBulk.workOff(staged.view().id(), visitor.now());
        return answers.placed(visitor, staged.view().id(), staged.repeated());
    }
}
