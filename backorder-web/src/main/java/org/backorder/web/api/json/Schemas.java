package org.backorder.web.api.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/** Building blocks of the OpenAPI document. */
final class Schemas {
    private Schemas() {}

    static JsonObjectBuilder string(String... values) {
        JsonObjectBuilder string = Json.createObjectBuilder().add("type", "string");
        if (values.length > 0) {
            string.add("enum", Json.createArrayBuilder(List.of(values)));
        }
        return string;
    }

    static JsonObjectBuilder integer() {
        return Json.createObjectBuilder().add("type", "integer").add("format", "int32");
    }

    /** The number of an order or a record. */
    static JsonObjectBuilder number() {
        return Json.createObjectBuilder().add("type", "integer").add("format", "int64");
    }

    static JsonObjectBuilder list(JsonObjectBuilder items) {
        return Json.createObjectBuilder().add("type", "array").add("items", items);
    }

    static JsonObjectBuilder reference(String name) {
        return Json.createObjectBuilder().add("$ref", "#/components/schemas/" + name);
    }

    /** An object with these members required, one at least. */
    static JsonObjectBuilder object(String... required) {
        JsonArrayBuilder names = Json.createArrayBuilder(List.of(required));
        return Json.createObjectBuilder().add("type", "object").add("required", names);
    }
}
