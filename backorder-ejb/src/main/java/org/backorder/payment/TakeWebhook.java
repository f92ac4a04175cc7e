package org.backorder.payment;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.util.Optional;

/**
 * Takes a webhook of PayPal's. It is a hint and nothing more: when it concerns an open top-up and PayPal says that it is its own, PayPal
 * is asked what happened. A repeat, and whatever concerns nothing of ours, costs PayPal no call.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TakeWebhook {
    @Inject
    PayPalAccess access;

    @Inject
    PayPalClient payPal;

    @Inject
    TopUpStore topUps;

    @Inject
    SettleTopUp settleTopUp;

    /** What became of it. */
    public enum Taken {
        /** PayPal was asked about the top-up. */
        HEEDED,
        /** Nothing open of ours. */
        IGNORED,
        /** Unreadable, unsigned, or signed by somebody else. */
        REFUSED
    }

    /** Heeds it; refuses with PayPalUnavailable while it cannot be checked, so that PayPal sends it again. */
    public Taken take(WebhookHeaders headers, String body, Instant now) {
        Optional<JsonObject> event = read(body);
        if (event.isEmpty() || !headers.areComplete() || !access.isOffered()) {
            return Taken.REFUSED;
        }
        Optional<Long> topUp = topUps.openOf(order(event.get()));
        if (topUp.isEmpty()) {
            return Taken.IGNORED;
        }
        if (!verifies(headers, body, now)) {
            return Taken.REFUSED;
        }
        settleTopUp.settle(topUp.get(), now);
        return Taken.HEEDED;
    }

    private boolean verifies(WebhookHeaders headers, String body, Instant now) {
        try {
            return payPal.verifies(headers, body, now);
        } catch (PayPalRefused e) {
            return false; // what PayPal cannot even read was not signed by it
        }
    }

    private static Optional<JsonObject> read(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return Optional.of(reader.readObject());
        } catch (JsonException e) {
            return Optional.empty();
        }
    }

    /** The order a webhook is about: its resource, or the one a capture belongs to. */
    private static String order(JsonObject event) {
        JsonObject resource = object(event, "resource");
        return event.getString("resource_type", "").equals("checkout-order")
                ? resource.getString("id", "")
                : object(object(resource, "supplementary_data"), "related_ids").getString("order_id", "");
    }

    private static JsonObject object(JsonObject parent, String name) {
        JsonValue value = parent.get(name);
        return value instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
    }
}
