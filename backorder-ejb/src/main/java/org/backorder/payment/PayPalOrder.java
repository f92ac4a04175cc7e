package org.backorder.payment;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.backorder.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An order as PayPal shows it.
 *
 * @param approveUrl where the buyer approves it; empty once that is done
 * @param capture absent until money was taken
 */
record PayPalOrder(
        String id,
        String status,
        String approveUrl,
        @Nullable Capture capture) {

    /** Money taken. */
    record Capture(String id, String status, Money amount) {}

    /** Reads the representation of Orders v2. */
    static PayPalOrder read(JsonObject body) {
        String id = body.getString("id", "");
        String status = body.getString("status", "");
        if (id.isEmpty() || status.isEmpty()) {
            throw new PayPalUnavailable("an order without id or status");
        }
        return new PayPalOrder(id, status, approveUrl(body), capture(body));
    }

    private static String approveUrl(JsonObject body) {
        if (!body.containsKey("links")) {
            return "";
        }
        return body.getJsonArray("links").getValuesAs(JsonObject.class).stream()
                .filter(link -> link.getString("rel", "").equals("payer-action")
                        || link.getString("rel", "").equals("approve"))
                .map(link -> link.getString("href", ""))
                .findFirst()
                .orElse("");
    }

    private static @Nullable Capture capture(JsonObject body) {
        for (JsonValue unit :
                body.containsKey("purchase_units") ? body.getJsonArray("purchase_units") : JsonValue.EMPTY_JSON_ARRAY) {
            JsonValue payments = unit.asJsonObject().get("payments");
            if (payments == null || !payments.asJsonObject().containsKey("captures")) {
                continue;
            }
            for (JsonObject capture :
                    payments.asJsonObject().getJsonArray("captures").getValuesAs(JsonObject.class)) {
                return read(capture, capture.getJsonObject("amount"));
            }
        }
        return null;
    }

    private static Capture read(JsonObject capture, JsonObject amount) {
        return new Capture(
                capture.getString("id"),
                capture.getString("status"),
                Money.parse(amount.getString("value"), amount.getString("currency_code")));
    }
}
