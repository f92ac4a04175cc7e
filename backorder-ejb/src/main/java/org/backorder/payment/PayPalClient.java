package org.backorder.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Speaks PayPal's REST API: Orders v2 and the check of webhooks. What PayPal refuses is {@link PayPalRefused}; everything that does not
 * say what became of the request is {@link PayPalUnavailable}.
 */
@ApplicationScoped
class PayPalClient {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    /** A token is given back a minute before it ends. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private static final int LARGEST = 1024 * 1024;
    private static final String JSON = "application/json";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    @Inject
    PayPalAccess access;

    private volatile @Nullable Token token;

    private record Token(String value, Instant until) {}

    private record Answer(int status, String body) {}

    /** Makes the order of a top-up; the same top-up makes the same order again. */
    public PayPalOrder create(TopUpTask task, String returnUrl, String cancelUrl, Instant now) {
        JsonObject amount = Json.createObjectBuilder()
                .add("currency_code", task.amount().currency().getCurrencyCode())
                .add("value", task.amount().decimal())
                .build();
        JsonObject experience = Json.createObjectBuilder()
                .add("shipping_preference", "NO_SHIPPING")
                .add("user_action", "PAY_NOW")
                .add("return_url", returnUrl)
                .add("cancel_url", cancelUrl)
                .build();
        JsonObject body = Json.createObjectBuilder()
                .add("intent", "CAPTURE")
                .add(
                        "purchase_units",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("custom_id", task.creationKey())
                                        .add("amount", amount)))
                .add(
                        "payment_source",
                        Json.createObjectBuilder()
                                .add("paypal", Json.createObjectBuilder().add("experience_context", experience)))
                .build();
        return PayPalOrder.read(call(post("/v2/checkout/orders", body.toString(), task.creationKey()), now));
    }

    /** The order as it is now. */
    public PayPalOrder order(String id, Instant now) {
        return PayPalOrder.read(call(to("/v2/checkout/orders/" + id).GET(), now));
    }

    /** Takes the money of an approved order; the same top-up takes it once. */
    public PayPalOrder capture(TopUpTask task, Instant now) {
        String path = "/v2/checkout/orders/" + task.payPalOrder() + "/capture";
        return PayPalOrder.read(call(post(path, "{}", task.captureKey()), now));
    }

    /** Asks PayPal whether a webhook is its own; the body goes back octet by octet, for the signature covers it so. */
    public boolean verifies(WebhookHeaders headers, String body, Instant now) {
        JsonObject asked = Json.createObjectBuilder()
                .add("auth_algo", headers.algorithm())
                .add("cert_url", headers.certificateUrl())
                .add("transmission_id", headers.transmissionId())
                .add("transmission_sig", headers.signature())
                .add("transmission_time", headers.time())
                .add("webhook_id", access.webhookId())
                .build();
        String head = asked.toString();
        String whole = head.substring(0, head.length() - 1) + ",\"webhook_event\":" + body + "}";
        return call(post("/v1/notifications/verify-webhook-signature", whole, ""), now)
                .getString("verification_status", "")
                .equals("SUCCESS");
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(access.root() + path))
                .timeout(ANSWER)
                .header("Accept", JSON);
    }

    private HttpRequest.Builder post(String path, String body, String requestId) {
        HttpRequest.Builder request =
                to(path).header("Content-Type", JSON).POST(HttpRequest.BodyPublishers.ofString(body));
        if (!requestId.isEmpty()) {
            request.header("PayPal-Request-Id", requestId).header("Prefer", "return=representation");
        }
        return request;
    }

    private JsonObject call(HttpRequest.Builder request, Instant now) {
        Answer answer =
                send(request.setHeader("Authorization", "Bearer " + bearer(now)).build());
        if (answer.status() == 401) { // ended before its time: once more with a new one
            token = null;
            answer = send(
                    request.setHeader("Authorization", "Bearer " + bearer(now)).build());
        }
        return read(answer);
    }

    private String bearer(Instant now) {
        Token known = token;
        if (known != null && now.isBefore(known.until())) {
            return known.value();
        }
        String basic = Base64.getEncoder()
                .encodeToString((access.clientId() + ":" + access.secret()).getBytes(StandardCharsets.UTF_8));
        JsonObject body = read(send(to("/v1/oauth2/token")
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build()));
        String value = body.getString("access_token", "");
        if (value.isEmpty()) {
            throw new PayPalUnavailable("no access token");
        }
        token = new Token(value, now.plusSeconds(body.getInt("expires_in", 0)).minus(MARGIN));
        return value;
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<InputStream> answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                return new Answer(answer.statusCode(), new String(body.readNBytes(LARGEST), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new PayPalUnavailable(e.getMessage() == null ? e.toString() : e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PayPalUnavailable("interrupted");
        }
    }

    private static JsonObject read(Answer answer) {
        int status = answer.status();
        if (status == 404) {
            throw PayPalRefused.notFound();
        }
        if (status != 400
                && status != 422
                && status / 100 != 2) { // outages, limits, our own credentials: nothing is decided
            throw new PayPalUnavailable("HTTP " + status);
        }
        JsonObject body = json(answer.body());
        if (status / 100 != 2) {
            throw new PayPalRefused(issue(body));
        }
        return body;
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (JsonException e) {
            throw new PayPalUnavailable("an answer that is no JSON");
        }
    }

    private static String issue(JsonObject body) {
        if (body.containsKey("details") && !body.getJsonArray("details").isEmpty()) {
            return body.getJsonArray("details").getJsonObject(0).getString("issue", "UNKNOWN");
        }
        return body.getString("name", "UNKNOWN");
    }
}
