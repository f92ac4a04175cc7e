package org.backorder.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The sandbox's control interface, as a script uses it. */
final class Control {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI sandbox;

    Control(URI sandbox) {
        this.sandbox = sandbox;
    }

    Instant now() {
        return Instant.parse(get("/clock").get("now").asText());
    }

    JsonNode advanceBy(Duration by) {
        return post("/clock/advance?by=" + by, null);
    }

    JsonNode advanceTo(Instant to) {
        return post("/clock/advance?to=" + to, null);
    }

    /** A registered name in pendingDelete, published and imported. */
    void list(String name, Instant dropAt) {
        ObjectNode body = JSON.createObjectNode();
        body.put("name", name).put("dropAt", dropAt.toString()).put("listed", true);
        post("/registry/names", body);
        publish();
    }

    /** A registered name without publishing the list yet. */
    void register(String name, Instant dropAt, boolean listed) {
        ObjectNode body = JSON.createObjectNode();
        body.put("name", name).put("dropAt", dropAt.toString()).put("listed", listed);
        post("/registry/names", body);
    }

    void publish() {
        post("/lists/publish", null);
    }

    void restore(String name) {
        post("/registry/names/" + name + "/restore", null);
    }

    void take(String name, String registrar) {
        post("/registry/names/" + name + "/take?registrar=" + registrar, null);
    }

    void wire(String customer, String amount, String currency) {
        ObjectNode body = JSON.createObjectNode();
        body.put("customer", customer).put("amount", amount).put("currency", currency);
        post("/bank/wire", body);
    }

    /** The buyer's decision at PayPal, {@code approve} or {@code decline}. */
    JsonNode buyer(String decision, String payPalOrder) {
        return post("/paypal/" + decision + "/" + payPalOrder, null);
    }

    /** What goes wrong at PayPal; {@code {"clear":true}} ends it. */
    void payPalFault(String json) {
        fault("/paypal/faults", json);
    }

    void fault(String json) {
        fault("/registry/faults", json);
    }

    private void fault(String path, String json) {
        try {
            post(path, JSON.readTree(json));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    JsonNode mail(String to) {
        return get("/mail?to=" + to);
    }

    JsonNode log(String name) {
        return get("/registry/log?name=" + name);
    }

    Optional<JsonNode> name(String name) {
        HttpResponse<String> response = send(HttpRequest.newBuilder(sandbox.resolve("/registry/names/" + name)));
        return response.statusCode() == 404 ? Optional.empty() : Optional.of(json(response));
    }

    JsonNode get(String path) {
        return json(send(HttpRequest.newBuilder(sandbox.resolve(path))));
    }

    JsonNode post(String path, @org.jspecify.annotations.Nullable JsonNode body) {
        HttpRequest.BodyPublisher publisher = body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body.toString());
        return json(send(HttpRequest.newBuilder(sandbox.resolve(path))
                .header("Content-Type", "application/json")
                .POST(publisher)));
    }

    private static JsonNode json(HttpResponse<String> response) {
        if (response.statusCode() / 100 != 2) {
            throw new AssertionError("HTTP " + response.statusCode() + ": " + response.body());
        }
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.timeout(Duration.ofMinutes(10)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
