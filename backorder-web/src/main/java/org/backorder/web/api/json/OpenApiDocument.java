package org.backorder.web.api.json;

import static org.backorder.web.api.json.Schemas.list;
import static org.backorder.web.api.json.Schemas.reference;
import static org.backorder.web.api.json.Schemas.string;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.backorder.web.api.CommandCatalog;

/** The OpenAPI 3.0 document of {@code /api/v1}, made of the commands' pages: a command cannot be missing in it or differ. */
@ApplicationScoped
public class OpenApiDocument {
    private static final String JSON = "application/json";
    private static final int FIRST_REFUSAL = 400;
    private static final Map<Integer, String> EVERYWHERE = Map.of(
            400, "the request cannot be read, or something required is missing (502, 504, 505, 507)",
            401, "no credentials, wrong ones, or a session that is over (530)",
            403, "not allowed to this caller (531)",
            429, "locked for a while, or too many sessions (425, 521)",
            503, "a failure of ours: try again (420, 421, 423)");

    @Inject
    CommandCatalog catalog;

    private volatile String text = "";

    /** The document, built once. */
    public String text() {
        if (text.isEmpty()) {
            text = of(catalog.names()).toString();
        }
        return text;
    }

    static JsonObject of(Set<String> commands) {
        JsonObjectBuilder paths = Json.createObjectBuilder();
        commands.forEach(command -> paths.add(
                "/commands/" + command, Json.createObjectBuilder().add("post", operation(CommandPage.of(command)))));
        paths.add(
                BulkOperation.PATH,
                BulkOperation.path(Json.createArrayBuilder().add(subuser()).add(repeatKey())));
        return Json.createObjectBuilder()
                .add("openapi", "3.0.3")
                .add("info", info())
                .add(
                        "servers",
                        Json.createArrayBuilder().add(Json.createObjectBuilder().add("url", "/api/v1")))
                .add("security", security())
                .add("paths", paths)
                .add("components", components())
                .build();
    }

    private static JsonObjectBuilder info() {
        return Json.createObjectBuilder()
                .add("title", "Backorder")
                .add("version", "1")
                .add(
                        "description",
                        "The commands of the gateway as JSON. Dates are UTC, `YYYY-MM-DD HH:MM:SS`; amounts have two"
                                + " decimals. Every property of an answer is a column: one value per row.");
    }

    private static JsonArrayBuilder security() {
        JsonArrayBuilder none = Json.createArrayBuilder();
        return Json.createArrayBuilder()
                .add(Json.createObjectBuilder().add("key", none))
                .add(Json.createObjectBuilder().add("session", Json.createArrayBuilder()))
                .add(Json.createObjectBuilder().add("login", Json.createArrayBuilder()));
    }

    private static JsonObjectBuilder operation(CommandPage page) {
        String id =
                Character.toLowerCase(page.command().charAt(0)) + page.command().substring(1);
        return Json.createObjectBuilder()
                .add("operationId", id)
                .add("summary", page.summary())
                .add("description", "Who may: " + page.whoMay())
                .add("parameters", headers(page.command()))
                .add("requestBody", Json.createObjectBuilder().add("content", content(parameters(page))))
                .add("responses", responses(page));
    }

    private static JsonArrayBuilder headers(String command) {
        JsonArrayBuilder headers = Json.createArrayBuilder().add(subuser());
        return KeyedRun.keeps(command) ? headers.add(repeatKey()) : headers;
    }

    private static JsonObjectBuilder repeatKey() {
        return Json.createObjectBuilder()
                .add("name", RepeatHeaders.KEY)
                .add("in", "header")
                .add(
                        "description",
                        "the client's own name for this request, 1 to 255 visible ASCII characters. The same request sent again"
                                + " with it within 24 hours has no further effect and gets the first answer, with the header "
                                + RepeatHeaders.REPEATED
                                + "; another request with it is refused with 422, and 409 asks to try"
                                + " again while the first one is under way")
                .add("schema", string());
    }

    private static JsonObjectBuilder subuser() {
        return Json.createObjectBuilder()
                .add("name", "X-Subuser")
                .add("in", "header")
                .add("description", "take the view of this user below the caller")
                .add("schema", string());
    }

    private static JsonObjectBuilder parameters(CommandPage page) {
        JsonObjectBuilder properties = Json.createObjectBuilder();
        JsonArrayBuilder required = Json.createArrayBuilder();
        page.parameters().forEach((name, parameter) -> {
            properties.add(name, parameter(parameter));
            if (parameter.required()) {
                required.add(name);
            }
        });
        JsonObjectBuilder schema = Json.createObjectBuilder()
                .add("title", page.command() + "Request")
                .add("type", "object")
                .add("properties", properties);
        if (page.parameters().values().stream().anyMatch(CommandPage.Parameter::required)) {
            schema.add("required", required); // an empty list of required names is not allowed
        }
        return page.open() ? schema.add("additionalProperties", string()) : schema;
    }

    private static JsonObjectBuilder parameter(CommandPage.Parameter parameter) {
        if (parameter.most() == 1) {
            return string().add("description", parameter.meaning());
        }
        JsonObjectBuilder list = column().add("description", parameter.meaning());
        return parameter.most() == 0 ? list : list.add("maxItems", parameter.most());
    }

    private static JsonObjectBuilder responses(CommandPage page) {
        Map<Integer, Set<String>> byStatus = new TreeMap<>();
        EVERYWHERE.forEach((status, text) ->
                byStatus.computeIfAbsent(status, unused -> new TreeSet<>()).add(text));
        StringBuilder done = new StringBuilder();
        page.codes().forEach((code, when) -> {
            if (code < FIRST_REFUSAL) {
                done.append(done.isEmpty() ? "" : "; ")
                        .append(code)
                        .append(": ")
                        .append(when);
            } else {
                byStatus.computeIfAbsent(Problem.status(code), unused -> new TreeSet<>())
                        .add(code + ": " + when);
            }
        });
        JsonObjectBuilder responses = Json.createObjectBuilder()
                .add(
                        "200",
                        Json.createObjectBuilder()
                                .add("description", done.toString())
                                .add("content", content(answer(page))));
        byStatus.forEach((status, texts) -> responses.add(
                status.toString(),
                Json.createObjectBuilder()
                        .add("description", String.join("; ", texts))
                        .add(
                                "content",
                                Json.createObjectBuilder().add(Problem.MEDIA_TYPE, schema(reference("Problem"))))));
        return responses;
    }

    private static JsonObjectBuilder answer(CommandPage page) {
        JsonObjectBuilder columns = Json.createObjectBuilder();
        page.properties().forEach(name -> columns.add(name, column()));
        return Json.createObjectBuilder()
                .add("title", page.command() + "Answer")
                .add("type", "object")
                .add(
                        "required",
                        Json.createArrayBuilder().add("code").add("description").add("properties"))
                .add(
                        "properties",
                        Json.createObjectBuilder()
                                .add("code", Json.createObjectBuilder().add("type", "integer"))
                                .add("description", string())
                                .add(
                                        "properties",
                                        Json.createObjectBuilder()
                                                .add("title", page.command() + "Properties")
                                                .add("type", "object")
                                                .add("properties", columns)
                                                .add("additionalProperties", column())));
    }

    private static JsonObjectBuilder components() {
        JsonObjectBuilder problem = Json.createObjectBuilder()
                .add("type", "object")
                .add("description", "a refusal (RFC 9457); code says exactly which")
                .add(
                        "properties",
                        Json.createObjectBuilder()
                                .add("type", string())
                                .add("title", string())
                                .add("status", Json.createObjectBuilder().add("type", "integer"))
                                .add("detail", string())
                                .add("code", Json.createObjectBuilder().add("type", "integer")));
        JsonObjectBuilder schemas = Json.createObjectBuilder().add("Problem", problem);
        BulkOperation.addSchemas(schemas);
        return Json.createObjectBuilder()
                .add("schemas", schemas)
                .add(
                        "securitySchemes",
                        Json.createObjectBuilder()
                                .add(
                                        "key",
                                        scheme("bearer", "an API key, for the commands of its scopes; see AddApiKey"))
                                .add("session", scheme("bearer", "the SESSION that StartSession answered"))
                                .add("login", scheme("basic", "login and password")));
    }

    private static JsonObjectBuilder scheme(String scheme, String description) {
        return Json.createObjectBuilder()
                .add("type", "http")
                .add("scheme", scheme)
                .add("description", description);
    }

    private static JsonObjectBuilder content(JsonObjectBuilder schema) {
        return Json.createObjectBuilder().add(JSON, schema(schema));
    }

    private static JsonObjectBuilder schema(JsonObjectBuilder schema) {
        return Json.createObjectBuilder().add("schema", schema);
    }

    private static JsonObjectBuilder column() {
        return list(string());
    }
}
