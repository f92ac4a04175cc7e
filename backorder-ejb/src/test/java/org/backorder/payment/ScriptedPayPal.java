package org.backorder.payment;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** PayPal at the wire, saying what a test wants: one order, whose money is taken once. */
final class ScriptedPayPal implements AutoCloseable {
    static final String ORDER = "5O190127TN364715T";
    static final String CAPTURE = "3C679366HH908993F";

    /** Every call, as method and path. */
    final List<String> calls = new CopyOnWriteArrayList<>();
    /** Bodies of creations by their request id. */
    final Map<String, String> created = new ConcurrentHashMap<>();

    volatile String status = "PAYER_ACTION_REQUIRED";
    volatile String captureStatus = "COMPLETED";
    volatile String captured = "25.00";
    volatile String currency = "USD";
    volatile String captureRefusal = "";
    volatile boolean down;
    volatile boolean losesAnswers;
    volatile boolean signsEverything = true;

    private final HttpServer server;

    ScriptedPayPal() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::handle);
        server.start();
    }

    PayPalAccess access() {
        return new PayPalAccess("http://127.0.0.1:" + server.getAddress().getPort(), "id", "secret", "hook");
    }

    long count(String call) {
        return calls.stream().filter(call::equals).count();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String call =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        calls.add(call);
        if (down) {
            answer(exchange, 503, "");
        } else if (call.endsWith("/token")) {
            answer(exchange, 200, "{\"access_token\":\"t\",\"expires_in\":32400}");
        } else if (call.equals("POST /v2/checkout/orders")) {
            created.put(exchange.getRequestHeaders().getFirst("PayPal-Request-Id"), body);
            answer(exchange, 201, order());
        } else if (call.endsWith("/capture")) {
            capture(exchange);
        } else if (call.endsWith("/verify-webhook-signature")) {
            answer(exchange, 200, "{\"verification_status\":\"" + (signsEverything ? "SUCCESS" : "FAILURE") + "\"}");
        } else {
            answer(exchange, status.equals("GONE") ? 404 : 200, order());
        }
        exchange.close();
    }

    private void capture(HttpExchange exchange) throws IOException {
        String refusal = status.equals("COMPLETED") ? "ORDER_ALREADY_CAPTURED" : captureRefusal;
        if (!refusal.isEmpty()) {
            answer(exchange, 422, "{\"name\":\"UNPROCESSABLE_ENTITY\",\"details\":[{\"issue\":\"" + refusal + "\"}]}");
            return;
        }
        status = "COMPLETED";
        if (!losesAnswers) {
            answer(exchange, 201, order());
        }
    }

    private String order() {
        String payments = status.equals("COMPLETED")
                ? ",\"payments\":{\"captures\":[{\"id\":\"" + CAPTURE + "\",\"status\":\"" + captureStatus
                        + "\",\"amount\":{\"currency_code\":\"" + currency + "\",\"value\":\"" + captured + "\"}}]}"
                : "";
        return "{\"id\":\"" + ORDER + "\",\"status\":\"" + status
                + "\",\"purchase_units\":[{\"reference_id\":\"default\"" + payments
                + "}],\"links\":[{\"rel\":\"payer-action\",\"href\":\"https://paypal.example/go\"}]}";
    }

    private void answer(HttpExchange exchange, int code, String body) throws IOException {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(code, content.length == 0 ? -1 : content.length);
        if (content.length > 0) {
            exchange.getResponseBody().write(content);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
