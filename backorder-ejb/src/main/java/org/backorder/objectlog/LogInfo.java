package org.backorder.objectlog;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What was recorded of a change, as lines: {@code priority: 0 -> 5}. Whatever is named like a secret is masked, whatever it says. */
final class LogInfo {
    private static final Set<String> SECRETS = Set.of("password", "authinfo", "auth", "session", "token", "secret");
    private static final String MASK = "***";

    private LogInfo() {}

    static List<String> lines(
            @Nullable String before, @Nullable String after, @Nullable String code, @Nullable String reason) {
        Map<String, String> was = values(before);
        Map<String, String> is = values(after);
        Set<String> fields = new TreeSet<>(was.keySet());
        fields.addAll(is.keySet());
        List<String> lines = new ArrayList<>();
        fields.forEach(field -> lines.add(field + ": " + change(field, was.get(field), is.get(field))));
        if (code != null) {
            lines.add("code: " + code);
        }
        if (reason != null) {
            lines.add("reason: " + reason);
        }
        return lines;
    }

    private static String change(String field, @Nullable String was, @Nullable String is) {
        String name = field.toLowerCase(Locale.ROOT);
        if (SECRETS.stream().anyMatch(name::endsWith)) {
            return MASK;
        }
        if (was == null || is == null) {
            return is == null ? was + " -> " : is;
        }
        return was + " -> " + is;
    }

    private static Map<String, String> values(@Nullable String json) {
        if (json == null) {
            return Map.of();
        }
        Map<String, String> values = new TreeMap<>();
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            object.forEach((field, value) -> values.put(field, text(value)));
        }
        return values;
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : value.toString();
    }
}
