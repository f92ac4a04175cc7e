package org.backorder.contact;

import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;

/** A contact's details as its jsonb column keeps them, by name, so that equal ones are equal texts. */
final class DetailsJson {
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final JsonBuilderFactory BUILDERS = JSON.createBuilderFactory(Map.of());

    private DetailsJson() {}

    static String text(Map<String, String> details) {
        return BUILDERS.createObjectBuilder(new TreeMap<String, Object>(details))
                .build()
                .toString();
    }

    static Map<String, String> map(String json) {
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            Map<String, String> details = new TreeMap<>();
            reader.readObject().forEach((name, value) -> details.put(name, ((JsonString) value).getString()));
            return details;
        }
    }
}
