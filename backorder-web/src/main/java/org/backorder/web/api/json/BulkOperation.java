package org.backorder.web.api.json;

import static org.backorder.web.api.json.Schemas.integer;
import static org.backorder.web.api.json.Schemas.list;
import static org.backorder.web.api.json.Schemas.object;
import static org.backorder.web.api.json.Schemas.reference;
import static org.backorder.web.api.json.Schemas.string;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import java.util.TreeMap;

/** What the OpenAPI document says of {@code POST /backorders:bulk}, which is no command and has no page. */
final class BulkOperation {
    static final String PATH = "/backorders:bulk";

    private static final String JSON = "application/json";
    private static final Map<Integer, String> REFUSALS = Map.of(
            400,
            "the body cannot be read, or no line has a name (504, 507); Idempotency-Key not readable (505)",
            401,
            "no credentials, wrong ones, or a session that is over (530)",
            403,
            "staff, or an API key without the scope read (check) or order (place) (531)",
            404,
            "the customer has no contact of its own (545)",
            409,
            "a request with this Idempotency-Key is under way: try again (425)",
            422,
            "more than 100000 lines, an unknown mode or class (541), or the Idempotency-Key of another request (549)",
            429,
            "locked for a while, or too many sessions (425, 521)",
            503,
            "a failure of ours: try again (420, 421, 423)");

    private BulkOperation() {}

    /** The path's one operation. */
    static JsonObjectBuilder path(JsonArrayBuilder headers) {
        headers.add(query(
                        "mode", string("check", "place"), "check (default) saves nothing, place orders the good lines"))
                .add(query("class", string(), "class of lines that name none: BACKORDER (default) or LITEBACKORDER"));
        JsonObjectBuilder body = Json.createObjectBuilder()
                .add(JSON, schema(reference("BulkRequest")))
                .add("text/csv", schema(string()));
        return Json.createObjectBuilder()
                .add(
                        "post",
                        Json.createObjectBuilder()
                                .add("operationId", "bulkBackorders")
                                .add("summary", "Checks or places up to 100,000 orders.")
                                .add("description", DESCRIPTION)
                                .add("parameters", headers)
                                .add(
                                        "requestBody",
                                        Json.createObjectBuilder()
                                                .add("required", true)
                                                .add("content", body))
                                .add("responses", responses()));
    }

    private static final String DESCRIPTION =
            "Every line gets its own answer, with the code and text AddDomainApplication would have given; one bad line takes no"
                    + " other with it. As text, a line is `name;class;priority;tag` (also with commas or tabs, all but the name"
                    + " optional) or just names; blank lines, lines that begin with `#` and a head line are passed over. As JSON,"
                    + " a line may also be just its name, and the body just the array. Lines inside the funding window are funded in"
                    + " the order of their priorities. A placement is a record: StatusBulkPlacement shows it, UndoBulkPlacement"
                    + " takes back what is still REQUESTED. Who may: customers.";

    private static JsonObjectBuilder responses() {
        JsonObjectBuilder responses = Json.createObjectBuilder()
                .add(
                        "200",
                        Json.createObjectBuilder()
                                .add("description", "a verdict for every line that is not blank, in their order")
                                .add("content", Json.createObjectBuilder().add(JSON, schema(reference("BulkAnswer")))));
        new TreeMap<>(REFUSALS)
                .forEach((status, text) -> responses.add(
                        status.toString(),
                        Json.createObjectBuilder()
                                .add("description", text)
                                .add(
                                        "content",
                                        Json.createObjectBuilder()
                                                .add(Problem.MEDIA_TYPE, schema(reference("Problem"))))));
        return responses;
    }

    /** The shapes it refers to. */
    static void addSchemas(JsonObjectBuilder schemas) {
        schemas.add(
                "BulkRequest",
                object("lines")
                        .add("properties", Json.createObjectBuilder().add("lines", list(reference("BulkLine")))));
        schemas.add(
                "BulkLine",
                object("name")
                        .add(
                                "properties",
                                Json.createObjectBuilder()
                                        .add("name", string().add("description", "Unicode or ACE"))
                                        .add("class", string().add("description", "BACKORDER or LITEBACKORDER"))
                                        .add(
                                                "priority",
                                                integer().add("description", "higher is funded earlier; -1000 to 1000"))
                                        .add("tag", string().add("description", "at most 64 characters of your own"))
                                        .add(
                                                "new",
                                                Json.createObjectBuilder()
                                                        .add("type", "boolean")
                                                        .add(
                                                                "description",
                                                                "order although there is a live order for the name"))));
        addAnswer(schemas);
    }

    private static void addAnswer(JsonObjectBuilder schemas) {
        schemas.add(
                "BulkAnswer",
                object("mode", "results", "lines", "counts")
                        .add(
                                "properties",
                                Json.createObjectBuilder()
                                        .add("mode", string())
                                        .add(
                                                "placement",
                                                Schemas.number().add("description", "the record, with mode=place"))
                                        .add("state", string().add("description", "of the placement: PLACED"))
                                        .add("results", list(reference("BulkResult")))
                                        .add("lines", integer().add("description", "lines that are not blank"))
                                        .add(
                                                "counts",
                                                Json.createObjectBuilder()
                                                        .add("type", "object")
                                                        .add("description", "lines per code")
                                                        .add("additionalProperties", integer()))));
        schemas.add("BulkResult", object("line", "name", "code", "description").add("properties", result()));
    }

    private static JsonObjectBuilder result() {
        return Json.createObjectBuilder()
                .add("line", integer().add("description", "number of the line as sent, from 1"))
                .add("name", string().add("description", "as sent"))
                .add("code", integer().add("description", "200, or the refusal's"))
                .add("description", string())
                .add("domain", string().add("description", "ACE form"))
                .add("unicode", string())
                .add("class", string().add("description", "as stored, COM_BACKORDER"))
                .add("price", string().add("description", "of a success, two decimals"))
                .add("currency", string())
                .add(
                        "finalizationDate",
                        string().add("description", "YYYY-MM-DD HH:MM:SS in UTC; missing for a name on no list"))
                .add("priority", integer())
                .add("tag", string())
                .add("application", Schemas.number().add("description", "the order, once placed"))
                .add("status", string().add("description", "of the order"));
    }

    private static JsonObjectBuilder query(String name, JsonObjectBuilder schema, String description) {
        return Json.createObjectBuilder()
                .add("name", name)
                .add("in", "query")
                .add("description", description)
                .add("schema", schema);
    }

    private static JsonObjectBuilder schema(JsonObjectBuilder schema) {
        return Json.createObjectBuilder().add("schema", schema);
    }
}
