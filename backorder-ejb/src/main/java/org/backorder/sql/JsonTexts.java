package org.backorder.sql;

import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Lists and maps of texts as jsonb columns keep them; maps by name, so that equal ones are equal texts. */
public final class JsonTexts {
    // looked up once: finding the provider costs more than reading a row
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final JsonBuilderFactory BUILDERS = JSON.createBuilderFactory(Map.of());

    private JsonTexts() {}

    /** A JSON array of strings. */
    public static String text(List<String> values) {
        return BUILDERS.createArrayBuilder(values).build().toString();
    }

    /** A JSON object whose values are strings. */
    public static String text(Map<String, String> values) {
        return BUILDERS.createObjectBuilder(new TreeMap<String, Object>(values))
                .build()
                .toString();
    }

    /** What such an array holds. */
    public static List<String> list(String json) {
        if (json.equals("[]")) {
            return List.of();
        }
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonString::getString);
        }
    }

    /** What such an object holds, by name. */
    public static Map<String, String> map(String json) {
        if (json.equals("{}")) {
            return Map.of();
        }
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            Map<String, String> values = new TreeMap<>();
            reader.readObject().forEach((key, value) -> values.put(key, ((JsonString) value).getString()));
            return values;
        }
    }
}
