package org.backorder.registry;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The {@code policy} column of a drop profile. A group or value that is missing is unknown; durations are ISO-8601, times local
 * to the profile's zone.
 */
record PolicyDocument(JsonObject root) {
    static PolicyDocument parse(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return new PolicyDocument(reader.readObject());
        }
    }

    DropProfile.LifeCycle lifeCycle() {
        JsonObject group = group("lifeCycle");
        return new DropProfile.LifeCycle(
                days(group, "graceDays"), days(group, "redemptionDays"), days(group, "pendingDeleteDays"));
    }

    DropProfile.Release release() {
        JsonObject group = group("release");
        String weekday = group.getString("weekday", "");
        return new DropProfile.Release(
                texts(group, "times").stream().map(LocalTime::parse).sorted().toList(),
                weekday.isEmpty() ? null : DayOfWeek.valueOf(weekday),
                number(group, "minute"),
                duration(group, "window"),
                duration(group, "tryFor"));
    }

    DropProfile.Limits limits() {
        JsonObject group = group("limits");
        return new DropProfile.Limits(
                group.getInt("sessions"),
                group.containsKey("gap") ? duration(group, "gap") : null,
                number(group, "perSecond"),
                number(group, "failingCreatesPerDay"),
                number(group, "commandsPerSession"),
                duration(group, "idle"));
    }

    DropProfile.Strategy strategy() {
        JsonObject group = group("strategy");
        return new DropProfile.Strategy(
                group.getBoolean("storm"),
                duration(group, "leadIn"),
                duration(group, "arming"),
                duration(group, "stormFor"));
    }

    Map<Integer, String> ownCodes() {
        Map<Integer, String> codes = new HashMap<>();
        JsonObject group = group("ownCodes");
        group.keySet().forEach(code -> codes.put(Integer.valueOf(code), group.getString(code)));
        return Map.copyOf(codes);
    }

    @Nullable
    String afterCatch() {
        return root.containsKey("afterCatch") ? root.getString("afterCatch") : null;
    }

    Set<String> unverified() {
        return Set.copyOf(texts(root, "unverified"));
    }

    private JsonObject group(String name) {
        return root.containsKey(name) ? root.getJsonObject(name) : JsonObject.EMPTY_JSON_OBJECT;
    }

    private static List<String> texts(JsonObject group, String name) {
        JsonArray array = group.containsKey(name) ? group.getJsonArray(name) : JsonArray.EMPTY_JSON_ARRAY;
        return array.getValuesAs(JsonString::getString);
    }

    private static Duration duration(JsonObject group, String name) {
        return Duration.parse(group.getString(name));
    }

    private static @Nullable Integer number(JsonObject group, String name) {
        return group.containsKey(name) ? Integer.valueOf(group.getInt(name)) : null;
    }

    private static DropProfile.@Nullable Days days(JsonObject group, String name) {
        if (!group.containsKey(name)) {
            return null;
        }
        JsonArray pair = group.getJsonArray(name);
        return new DropProfile.Days(pair.getInt(0), pair.getInt(1));
    }
}
