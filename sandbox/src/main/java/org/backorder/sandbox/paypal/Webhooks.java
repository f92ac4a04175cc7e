package org.backorder.sandbox.paypal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends signed events. The first try happens in the caller's thread, so that who approves an order finds it delivered; what is not
 * answered with 2xx is repeated, each time with the same event and transmission, after pauses that double.
 */
final class Webhooks implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Webhooks.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TRIES = 25;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final ExecutorService later = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "paypal-webhooks");
        thread.setDaemon(true);
        return thread;
    });
    private final WebhookKey key;
    private final URI address;
    private final InstantSource clock;
    private final PayPalFaults faults;
    private final String root;

    /** @param root the address of the API, where the certificate is said to be */
    Webhooks(WebhookKey key, URI address, InstantSource clock, PayPalFaults faults, String root) {
        this.key = key;
        this.address = address;
        this.clock = clock;
        this.faults = faults;
        this.root = root;
    }

    /** Sends beside the call under way, which the receiver may be waiting for. */
    void sendBeside(String type, String resourceType, String summary, Map<String, Object> resource) {
        later.execute(() -> send(type, resourceType, summary, resource));
    }

    /** Sends now; answers after the first try. */
    void send(String type, String resourceType, String summary, Map<String, Object> resource) {
        if (faults.strike(PayPalFaultKind.NO_WEBHOOKS, "webhook").isPresent()) {
            return;
        }
        String id = "WH-" + UUID.randomUUID().toString().toUpperCase(java.util.Locale.ROOT);
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("id", id);
        event.put("event_version", "1.0");
        event.put("create_time", Bodies.at(clock.instant()));
        event.put("resource_type", resourceType);
        event.put("resource_version", "2.0");
        event.put("event_type", type);
        event.put("summary", summary);
        event.put("resource", resource);
        String self = root + "/v1/notifications/webhooks-events/" + id;
        event.put("links", List.of(Map.of("href", self, "rel", "self", "method", "GET")));
        HttpRequest request = request(bytes(event));
        long times = faults.strike(PayPalFaultKind.DUPLICATE_WEBHOOKS, "webhook")
                .map(fault -> fault.number("times", 5))
                .orElse(1L);
        for (long sent = 0; sent < times; sent++) {
            deliver(request, 1);
        }
    }

    private HttpRequest request(byte[] body) {
        String transmission = UUID.randomUUID().toString();
        String time = Bodies.at(clock.instant());
        return HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("PAYPAL-TRANSMISSION-ID", transmission)
                .header("PAYPAL-TRANSMISSION-TIME", time)
                .header("PAYPAL-TRANSMISSION-SIG", key.sign(transmission, time, PayPalOptions.WEBHOOK_ID, body))
                .header("PAYPAL-CERT-URL", root + "/v1/notifications/certs/CERT-SANDBOX")
                .header("PAYPAL-AUTH-ALGO", WebhookKey.ALGORITHM)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    private void deliver(HttpRequest request, int attempt) {
        if (taken(request) || attempt >= TRIES || later.isShutdown()) {
            return;
        }
        long pause = Math.min(FIRST_PAUSE.toMillis() << Math.min(attempt - 1, 10), LONGEST_PAUSE.toMillis());
        CompletableFuture.delayedExecutor(pause, TimeUnit.MILLISECONDS, later)
                .execute(() -> deliver(request, attempt + 1));
    }

    private boolean taken(HttpRequest request) {
        try {
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            LOG.debug("webhook answered {}", status);
            return status / 100 == 2;
        } catch (IOException e) {
            LOG.debug("webhook not taken", e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static byte[] bytes(Map<String, Object> event) {
        try {
            return JSON.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        later.shutdownNow();
    }
}
