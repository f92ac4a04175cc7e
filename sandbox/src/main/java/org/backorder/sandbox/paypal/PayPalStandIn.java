package org.backorder.sandbox.paypal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The stand-in's HTTP side: who may call, what faults do to a call, the buyer's page. */
public final class PayPalStandIn implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PayPalStandIn.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TOKEN_OF_QUERY = Pattern.compile("(?:^|&)token=([A-Z0-9]{1,40})(?:&|$)");
    private static final String JSON_TYPE = "application/json";

    private final HttpServer server;
    private final ExecutorService threads;
    private final Webhooks webhooks;
    private final PayPalFaults faults = new PayPalFaults();
    private final PayPalBooks books = new PayPalBooks(new SecureRandom());
    private final PayPalApi api;
    private final Map<String, Instant> tokens = new ConcurrentHashMap<>();

    private PayPalStandIn(PayPalOptions options, HttpServer server) {
        this.server = server;
        this.threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "paypal");
            thread.setDaemon(true);
            return thread;
        });
        WebhookKey key = WebhookKey.fresh();
        String root = root(server);
        webhooks = new Webhooks(key, options.webhookAddress(), options.clock(), faults, root);
        api = new PayPalApi(books, new Bodies(root), webhooks, faults, key, options);
    }

    /** Starts listening on loopback. */
    public static PayPalStandIn start(PayPalOptions options) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), options.port()), 64);
        PayPalStandIn standIn = new PayPalStandIn(options, server);
        server.setExecutor(standIn.threads);
        server.createContext("/", standIn::handle);
        server.start();
        return standIn;
    }

    private static String root(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The base address of the API. */
    public URI address() {
        return URI.create(root(server));
    }

    /** The buyer approves the order; answers its status and where the buyer is sent. */
    public Map<String, String> approve(String order) {
        return decide(order, true);
    }

    /** The buyer declines. */
    public Map<String, String> decline(String order) {
        return decide(order, false);
    }

    /** Switches a fault on. */
    public void addFault(PayPalFault fault) {
        faults.add(fault);
    }

    /** Switches all faults off. */
    public void clearFaults() {
        faults.clear();
    }

    /** The faults in force. */
    public List<PayPalFault> faults() {
        return faults.all();
    }

    private Map<String, String> decide(String id, boolean approved) {
        try {
            PayPalOrder order = api.decide(id, approved);
            Map<String, String> view = new LinkedHashMap<>();
            view.put("order", order.id);
            view.put("status", approved ? "APPROVED" : "VOIDED");
            view.put("location", location(order, approved));
            return view;
        } catch (ApiError e) {
            throw new IllegalArgumentException("order " + id + ": " + e.getMessage(), e);
        }
    }

    private static String location(PayPalOrder order, boolean approved) {
        String to = approved ? order.unit.returnUrl() : order.unit.cancelUrl();
        return to + (to.contains("?") ? "&" : "?") + "token=" + order.id + (approved ? "&PayerID=SANDBOXBUYER1" : "");
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            answer(exchange);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try {
            Request request = Request.read(exchange);
            if (request.path().equals(List.of("checkoutnow"))) {
                checkout(exchange, request);
            } else {
                call(exchange, request);
            }
        } catch (ApiError e) {
            refuse(exchange, e);
        } catch (RuntimeException e) {
            LOG.error("{} {} failed", exchange.getRequestMethod(), exchange.getRequestURI(), e);
            refuse(exchange, ApiError.of(500, "INTERNAL_SERVER_ERROR", "An internal server error has occurred."));
        }
    }

    private void call(HttpExchange exchange, Request request) throws IOException, ApiError {
        String call = PayPalApi.call(request).orElseThrow(ApiError::notFound);
        faults.strike(PayPalFaultKind.SLOW, call)
                .ifPresent(fault -> LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(fault.number("millis", 1000))));
        if (faults.strike(PayPalFaultKind.DOWN, call).isPresent()) {
            throw ApiError.of(503, "SERVICE_UNAVAILABLE", "Service Unavailable.");
        }
        PayPalApi.Answer answer;
        if (call.equals("token")) {
            answer = token(request);
        } else {
            demandToken(request);
            answer = api.answer(call, request);
        }
        if (faults.strike(PayPalFaultKind.LOSE_ANSWER, call).isPresent()) {
            return; // closed without an answer
        }
        send(exchange, answer.status(), JSON_TYPE, JSON.writeValueAsBytes(answer.body()));
    }

    private PayPalApi.Answer token(Request request) throws ApiError {
        String known = Base64.getEncoder()
                .encodeToString(
                        (PayPalOptions.CLIENT_ID + ":" + PayPalOptions.CLIENT_SECRET).getBytes(StandardCharsets.UTF_8));
        if (!request.header("Authorization").equals("Basic " + known)) {
            return new PayPalApi.Answer(
                    401, Map.of("error", "invalid_client", "error_description", "Client Authentication failed"));
        }
        if (!request.body().equals("grant_type=client_credentials")) {
            return new PayPalApi.Answer(
                    400,
                    Map.of("error", "unsupported_grant_type", "error_description", "Grant Type is NULL or unknown"));
        }
        String token = "A21AA" + UUID.randomUUID().toString().replace("-", "");
        tokens.put(token, api.now().plus(api.tokenLife()));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("scope", "https://uri.paypal.com/services/payments/payment");
        body.put("access_token", token);
        body.put("token_type", "Bearer");
        body.put("app_id", "APP-80W284485P519543T");
        body.put("expires_in", api.tokenLife().toSeconds());
        return new PayPalApi.Answer(200, body);
    }

    private void demandToken(Request request) throws ApiError {
        String header = request.header("Authorization");
        Instant until = header.startsWith("Bearer ") ? tokens.get(header.substring("Bearer ".length())) : null;
        if (until == null || !api.now().isBefore(until)) {
            throw ApiError.unauthorized();
        }
    }

    private void checkout(HttpExchange exchange, Request request) throws IOException, ApiError {
        Matcher token = TOKEN_OF_QUERY.matcher(request.query());
        String id = Optional.of(token)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .orElse("");
        PayPalOrder order = books.order(id);
        if (request.method().equals("POST")) {
            boolean approved = request.body().equals("decision=approve");
            exchange.getResponseHeaders().set("Location", location(api.decide(id, approved), approved));
            exchange.sendResponseHeaders(303, -1);
        } else {
            send(
                    exchange,
                    200,
                    "text/html; charset=utf-8",
                    ApprovalPage.of(order).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void refuse(HttpExchange exchange, ApiError error) throws IOException {
        String debugId = UUID.randomUUID().toString().substring(0, 13).replace("-", "");
        exchange.getResponseHeaders().set("PayPal-Debug-Id", debugId);
        send(exchange, error.status(), JSON_TYPE, JSON.writeValueAsBytes(error.body(debugId)));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        webhooks.close();
    }
}
