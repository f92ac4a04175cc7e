package org.backorder.dropcatch;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a plan races by: the profile's strategy and limits as they were when the plan was made, stored with it.
 *
 * @param storm creates back to back around the instant; otherwise the gentle ladder
 * @param leadIn no create leaves earlier before the instant than this
 * @param arming how long before the instant sessions are warm and attempts recorded
 * @param stormFor how long a storm lasts at most
 * @param evenPace one try after each such time over the whole window, instead of the ladder; null for the ladder
 * @param sessions most sessions of one accreditation in one race
 * @param gap least time between two commands of one session
 * @param perSecond creates per second over all sessions of one accreditation
 * @param failingPerDay creates on taken names in rolling 24 hours, per accreditation
 * @param createDeadline after which the answer to a create counts as unknown
 * @param ownCodes the registry's own codes: verdict by code
 */
record CatchPolicy(
        boolean storm,
        Duration leadIn,
        Duration arming,
        Duration stormFor,
        @Nullable Duration evenPace,
        int sessions,
        @Nullable Duration gap,
        @Nullable Integer perSecond,
        @Nullable Integer failingPerDay,
        Duration createDeadline,
        Map<Integer, String> ownCodes) {

    CatchPolicy {
        ownCodes = Map.copyOf(ownCodes);
    }

    String toJson() {
        JsonObjectBuilder codes = Json.createObjectBuilder();
        ownCodes.forEach((code, verdict) -> codes.add(Integer.toString(code), verdict));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("storm", storm)
                .add("leadIn", leadIn.toString())
                .add("arming", arming.toString())
                .add("stormFor", stormFor.toString())
                .add("sessions", sessions)
                .add("createDeadline", createDeadline.toString())
                .add("ownCodes", codes);
        add(json, "evenPace", evenPace);
        add(json, "gap", gap);
        add(json, "perSecond", perSecond);
        add(json, "failingPerDay", failingPerDay);
        return json.build().toString();
    }

    private static void add(JsonObjectBuilder json, String key, @Nullable Object value) {
        if (value instanceof Integer number) {
            json.add(key, number);
        } else if (value != null) {
            json.add(key, value.toString());
        }
    }

    static CatchPolicy ofJson(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            Map<Integer, String> codes = new HashMap<>();
            JsonObject stored = json.getJsonObject("ownCodes");
            stored.keySet().forEach(code -> codes.put(Integer.valueOf(code), stored.getString(code)));
            return new CatchPolicy(
                    json.getBoolean("storm"),
                    Duration.parse(json.getString("leadIn")),
                    Duration.parse(json.getString("arming")),
                    Duration.parse(json.getString("stormFor")),
                    duration(json, "evenPace"),
                    json.getInt("sessions"),
                    duration(json, "gap"),
                    number(json, "perSecond"),
                    number(json, "failingPerDay"),
                    Duration.parse(json.getString("createDeadline")),
                    codes);
        }
    }

    private static @Nullable Duration duration(JsonObject json, String key) {
        return json.containsKey(key) ? Duration.parse(json.getString(key)) : null;
    }

    private static @Nullable Integer number(JsonObject json, String key) {
        return json.containsKey(key) ? Integer.valueOf(json.getInt(key)) : null;
    }
}
