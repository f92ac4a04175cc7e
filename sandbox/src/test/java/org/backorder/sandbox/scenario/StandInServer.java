package org.backorder.sandbox.scenario;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The product's server as the sandbox meets it at the wire: the scenario endpoint with jobs a test plans, and the command API.
 * Its own clock stands still, so that its time is its start plus the offset it is told.
 */
final class StandInServer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOKEN = "token-of-the-stand-in";

    static {
        System.setProperty("sun.net.httpserver.nodelay", "true"); // as the control server does
    }

    /** Passes of jobs, as {@code job@instant}. */
    final List<String> ran = new CopyOnWriteArrayList<>();
    /** Every offset told, in order. */
    final List<Duration> offsets = new CopyOnWriteArrayList<>();
    /** The text of every command. */
    final List<String> commands = new CopyOnWriteArrayList<>();

    private final Instant start;
    private final HttpServer http;
    private final BiConsumer<String, Instant> record;
    private final List<Planned> planned = new ArrayList<>();
    private final Map<String, Planned> following = new HashMap<>();
    private @Nullable String stuck;
    private @Nullable String deadly;
    private @Nullable String racing;
    private int busyAnswers;
    private String commandAnswer = "CODE=200\nDESCRIPTION=Command completed successfully\n";

    private record Planned(String job, Instant at) {}

    private StandInServer(Instant start, HttpServer http, BiConsumer<String, Instant> record) {
        this.start = start;
        this.http = http;
        this.record = record;
    }

    static StandInServer start(Instant start) throws IOException {
        return start(start, (job, at) -> {});
    }

    /** Tells each pass of a job to {@code record}. */
    static StandInServer start(Instant start, BiConsumer<String, Instant> record) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
        StandInServer server = new StandInServer(start, http, record);
        http.createContext("/scenario/", server::scenario);
        http.createContext("/api/call.cgi", server::command);
        http.start();
        return server;
    }

    /** Where it would take webhooks, if anybody listened there. */
    URI webhooks() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/paypal/webhook");
    }

    ServerClient client() {
        return new ServerClient(
                URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/"), TOKEN);
    }

    /** Plans a pass of the job. */
    synchronized StandInServer due(String job, Instant at) {
        planned.add(new Planned(job, at));
        return this;
    }

    /** Each pass of the job makes another due so much later. */
    StandInServer follows(String job, String next, Duration later) {
        following.put(job, new Planned(next, Instant.EPOCH.plus(later)));
        return this;
    }

    /** The job stays due however often it runs. */
    StandInServer sticksAt(String job) {
        stuck = job;
        return this;
    }

    /** The process ends in the middle of the job. */
    StandInServer diesIn(String job) {
        deadly = job;
        return this;
    }

    /** The job leaves work behind that goes on in real time for so many more answers. */
    StandInServer racesAfter(String job, int answers) {
        racing = job;
        busyAnswers = answers;
        return this;
    }

    void answersCommandsWith(String text) {
        commandAnswer = text;
    }

    private synchronized void scenario(HttpExchange exchange) throws IOException {
        if (!TOKEN.equals(exchange.getRequestHeaders().getFirst("X-Scenario-Token"))) {
            reply(exchange, 404, "");
            return;
        }
        boolean alive = true;
        if (exchange.getRequestURI().getPath().equals("/scenario/run")) {
            Duration offset =
                    Duration.parse(exchange.getRequestURI().getQuery().replaceAll(".*offset=([^&]*).*", "$1"));
            if (!offsets.isEmpty() && offset.compareTo(offsets.get(offsets.size() - 1)) < 0) {
                reply(exchange, 409, "time runs backward");
                return;
            }
            offsets.add(offset);
            alive = run(start.plus(offset));
        }
        if (alive) {
            reply(exchange, 200, JSON.writeValueAsString(state()));
        } else {
            exchange.close();
            http.stop(0);
        }
    }

    private boolean run(Instant now) {
        List<Planned> due = planned.stream()
                .filter(one -> !one.at().isAfter(now))
                .sorted(Comparator.comparing(Planned::at))
                .toList();
        for (Planned one : due) {
            if (one.job().equals(deadly)) {
                return false;
            }
            ran.add(one.job() + "@" + now);
            record.accept(one.job(), now);
            if (!one.job().equals(stuck)) {
                planned.remove(one);
            }
            Planned next = following.get(one.job());
            if (next != null) {
                planned.add(new Planned(next.job(), now.plus(Duration.between(Instant.EPOCH, next.at()))));
            }
        }
        return true;
    }

    private Map<String, Object> state() {
        boolean busy = ran.stream().anyMatch(pass -> pass.startsWith(racing + "@")) && busyAnswers-- > 0;
        return Map.of(
                "due",
                planned.stream()
                        .map(one -> Map.of("job", one.job(), "at", one.at().toString()))
                        .toList(),
                "busy",
                busy ? List.of("race") : List.of());
    }

    private void command(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        commands.add(Call.decode(body.replaceAll(".*s_command=", "")));
        reply(exchange, 200, commandAnswer);
    }

    private static void reply(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
