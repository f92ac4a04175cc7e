package org.backorder.order;

import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists and maps of texts as the jsonb columns keep them. */
final class OrderJson {
    // looked up once: finding the provider costs more than reading an order
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final JsonBuilderFactory BUILDERS = JSON.createBuilderFactory(Map.of());

    private OrderJson() {}

    static String text(List<String> values) {
        return BUILDERS.createArrayBuilder(values).build().toString();
    }

    static String text(Map<String, String> values) {
        return BUILDERS.createObjectBuilder(Map.<String, Object>copyOf(values))
                .build()
                .toString();
    }

    static List<String> list(String json) {
        if (json.equals("[]")) {
            return List.of();
        }
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonString::getString);
        }
    }

    static Map<String, String> map(String json) {
        if (json.equals("{}")) {
            return Map.of();
        }
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            Map<String, String> values = new LinkedHashMap<>();
            reader.readObject().forEach((key, value) -> values.put(key, ((JsonString) value).getString()));
            return values;
        }
    }
}
