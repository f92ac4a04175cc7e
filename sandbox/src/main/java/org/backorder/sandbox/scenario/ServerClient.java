package org.backorder.sandbox.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Speaks to one server: its scenario endpoint, and its command API as the operator. */
public final class ServerClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** A run may import a whole list before it answers. */
    private static final Duration PATIENCE = Duration.ofMinutes(9);

    // HTTP/1.1: an idle HTTP/2 connection is ended by the server at the very moment it is used again
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI server;
    private final String token;

    /** What a server says of its jobs. */
    public record Jobs(List<Due> due, List<String> busy) {}

    /** A job and the instant it is due. */
    public record Due(String job, Instant at) {}

    /** At the server's root, with the secret it was started with. */
    public ServerClient(URI server, String token) {
        this.server = server;
        this.token = token;
    }

    /** True once the deployment answers. */
    public boolean isReady() {
        try {
            jobs();
            return true;
        } catch (IOException e) {
            return false; // not listening or not deployed yet
        }
    }

    /** What is due and busy now. */
    public Jobs jobs() throws IOException {
        return scenario(HttpRequest.newBuilder(server.resolve("scenario/due")).GET());
    }

    /** Moves the server's time, runs the jobs whose instant was reached and everything else that is due. */
    public Jobs run(Duration offset, List<String> reached) throws IOException {
        StringBuilder query = new StringBuilder("scenario/run?offset=").append(offset);
        reached.forEach(job -> query.append("&job=").append(encode(job)));
        return scenario(
                HttpRequest.newBuilder(server.resolve(query.toString())).POST(HttpRequest.BodyPublishers.noBody()));
    }

    /**
     * A command as the operator {@code admin}.
     *
     * @throws BadCall when the product refuses it, with its words
     */
    public CommandAnswer command(String command, Map<String, String> parameters) throws IOException, BadCall {
        StringBuilder lines = new StringBuilder("COMMAND=" + command);
        parameters.forEach(
                (key, value) -> lines.append('\n').append(key).append('=').append(value));
        String body = "s_entity=54cd&s_login=admin&s_pw=sandbox&s_command=" + encode(lines.toString());
        HttpResponse<String> response = send(HttpRequest.newBuilder(server.resolve("api/call.cgi"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        CommandAnswer answer = CommandAnswer.read(response.body());
        if (answer.code() != 200) {
            throw new BadCall(answer.code() >= 500 && answer.code() < 600 ? 400 : 502, answer.description());
        }
        return answer;
    }

    private Jobs scenario(HttpRequest.Builder request) throws IOException {
        HttpResponse<String> response = send(request.header("X-Scenario-Token", token));
        if (response.statusCode() != 200) {
            throw new IOException("the server answers " + response.statusCode() + " to "
                    + response.request().uri().getPath());
        }
        JsonNode answer = JSON.readTree(response.body());
        List<Due> due = new ArrayList<>();
        answer.path("due")
                .forEach(one -> due.add(new Due(
                        one.path("job").asText(), Instant.parse(one.path("at").asText()))));
        List<String> busy = new ArrayList<>();
        answer.path("busy").forEach(one -> busy.add(one.asText()));
        return new Jobs(due, busy);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
