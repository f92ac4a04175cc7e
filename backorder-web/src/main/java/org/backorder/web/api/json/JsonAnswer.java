package org.backorder.web.api.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import org.backorder.web.api.CommandResponse;

/** A command's answer as JSON: code, description, and properties as columns. */
final class JsonAnswer {
    private JsonAnswer() {}

    /** The answer for the client. */
    static String text(CommandResponse answer) {
        return object(answer, true).toString();
    }

    /** The answer to be kept for repeats: what is shown once only is left empty. */
    static String kept(CommandResponse answer) {
        return object(answer, false).toString();
    }

    /** A kept answer again. */
    static CommandResponse read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject kept = reader.readObject();
            CommandResponse answer = CommandResponse.verbatim(kept.getInt("code"), kept.getString("description"));
            kept.getJsonObject("properties")
                    .forEach((name, column) -> column.asJsonArray().getValuesAs(JsonString.class).stream()
                            .map(JsonString::getString)
                            .forEach(value -> answer.add(name, value)));
            return answer;
        }
    }

    private static JsonObject object(CommandResponse answer, boolean withSecrets) {
        JsonObjectBuilder properties = Json.createObjectBuilder();
        answer.properties().forEach((name, values) -> {
            JsonArrayBuilder column = Json.createArrayBuilder();
            boolean shown = withSecrets || !answer.isSecret(name);
            values.forEach(value -> column.add(shown ? value : ""));
            properties.add(name, column);
        });
        return Json.createObjectBuilder()
                .add("code", answer.code())
                .add("description", answer.description())
                .add("properties", properties)
                .build();
    }
}
