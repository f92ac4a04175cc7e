package org.backorder.sandbox.paypal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** An application as PayPal meets it: calls the API over HTTP and takes webhooks, refusing as many first as it is told. */
final class Merchant implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

    final PayPalStandIn payPal;
    private final BlockingQueue<Webhook> webhooks = new LinkedBlockingQueue<>();
    private final HttpServer receiver;
    private final HttpClient http = HttpClient.newHttpClient();
    private volatile Instant now = NOW;
    private final AtomicInteger refusals = new AtomicInteger();

    /** What came back; the body of an answer that is no JSON object is missing. */
    record Answer(int status, JsonNode json) {
        String issue() {
            return json.path("details").path(0).path("issue").asText();
        }

        String id() {
            return json.path("id").asText();
        }
    }

    /** A webhook as it arrived. */
    record Webhook(Map<String, String> headers, String body) {
        JsonNode json() throws IOException {
            return JSON.readTree(body);
        }

        String type() throws IOException {
            return json().path("event_type").asText();
        }
    }

    Merchant() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
        receiver.createContext("/hook", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Map<String, String> headers = new TreeMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toUpperCase(Locale.ROOT), values.get(0)));
            webhooks.add(new Webhook(headers, body));
            exchange.sendResponseHeaders(refusals.getAndDecrement() > 0 ? 500 : 200, -1);
            exchange.close();
        });
        receiver.start();
        InstantSource clock = () -> now;
        payPal = PayPalStandIn.start(new PayPalOptions(
                0, URI.create("http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook"), clock));
    }

    void moveTo(Instant instant) {
        now = instant;
    }

    Instant now() {
        return now;
    }

    void refuseNextWebhooks(int count) {
        refusals.set(count);
    }

    Webhook webhook() throws InterruptedException {
        Webhook webhook = webhooks.poll(20, TimeUnit.SECONDS);
        if (webhook == null) {
            throw new AssertionError("no webhook came");
        }
        return webhook;
    }

    boolean hasWebhook() {
        return !webhooks.isEmpty();
    }

    String token() throws Exception {
        String basic = Base64.getEncoder()
                .encodeToString(
                        (PayPalOptions.CLIENT_ID + ":" + PayPalOptions.CLIENT_SECRET).getBytes(StandardCharsets.UTF_8));
        return send("POST", "/v1/oauth2/token", "grant_type=client_credentials", "Authorization", "Basic " + basic)
                .json()
                .path("access_token")
                .asText();
    }

    Answer call(String method, String path, String body, String... headers) throws Exception {
        List<String> all = new java.util.ArrayList<>(List.of(headers));
        all.addAll(List.of("Authorization", "Bearer " + token(), "Content-Type", "application/json"));
        return send(method, path, body, all.toArray(String[]::new));
    }

    Answer send(String method, String path, String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(payPal.address().resolve(path))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
    }

    HttpResponse<String> browse(String method, String path, String body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(payPal.address().resolve(path))
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    static String order(String value, String currency) {
        return "{\"intent\":\"CAPTURE\",\"purchase_units\":[{\"custom_id\":\"top-up-1\",\"amount\":{\"currency_code\":\""
                + currency + "\",\"value\":\"" + value + "\"}}],\"payment_source\":{\"paypal\":{\"experience_context\":"
                + "{\"return_url\":\"https://shop.example/back\",\"cancel_url\":\"https://shop.example/no?x=1\"}}}}";
    }

    @Override
    public void close() {
        payPal.close();
        receiver.stop(0);
    }
}
