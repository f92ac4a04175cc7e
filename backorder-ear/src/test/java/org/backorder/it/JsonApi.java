package org.backorder.it;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** A program at the JSON interface: its credentials and headers, commands and other requests. */
final class JsonApi {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    private final URI base;
    private final Map<String, String> headers;

    private JsonApi(URI base, Map<String, String> headers) {
        this.base = base;
        this.headers = headers;
    }

    /** Nobody yet. */
    static JsonApi of(World world) {
        return at(world.apiUrl());
    }

    /** Nobody yet, at the node with that gateway. */
    static JsonApi at(URI gateway) {
        return new JsonApi(gateway.resolve("/api/v1/"), Map.of());
    }

    JsonApi withLogin(String login) {
        return withLogin(login, "sandbox");
    }

    JsonApi withLogin(String login, String password) {
        String pair = Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
        return with("Authorization", "Basic " + pair);
    }

    JsonApi withKey(String key) {
        return with("Authorization", "Bearer " + key);
    }

    JsonApi with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new JsonApi(base, more);
    }

    /** Runs a command with a JSON object. */
    Reply call(String command, String body) {
        return post("commands/" + command, "application/json", body);
    }

    /** Posts a body to a path below {@code /api/v1/}. */
    Reply post(String path, String type, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofMinutes(5))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            return new Reply(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    record Reply(HttpResponse<String> response) {
        Reply expect(int status) {
            if (response.statusCode() != status) {
                throw new AssertionError(
                        "expected HTTP " + status + ", not " + response.statusCode() + ": " + response.body());
            }
            return this;
        }

        String body() {
            return response.body();
        }

        /** The refusal's text, which must be a problem (RFC 9457). */
        String problem() {
            String type = response.headers().firstValue("Content-Type").orElse("");
            if (!type.startsWith("application/problem+json")) {
                throw new AssertionError("no problem but " + type + ": " + response.body());
            }
            return response.body();
        }

        JsonObject json() {
            return JsonParser.parseString(response.body()).getAsJsonObject();
        }

        /** First value of a command's property. */
        String property(String name) {
            return json().getAsJsonObject("properties")
                    .getAsJsonArray(name)
                    .get(0)
                    .getAsString();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }
}
