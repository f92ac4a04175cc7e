package org.backorder.sandbox.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.backorder.sandbox.database.SandboxDatabase;
import org.backorder.sandbox.database.SchemaMigration;
import org.backorder.sandbox.epp.RegistryOptions;
import org.backorder.sandbox.epp.SandboxRegistry;
import org.backorder.sandbox.lists.ListPublisher;
import org.backorder.sandbox.mailbox.Mailbox;
import org.backorder.sandbox.paypal.PayPalOptions;
import org.backorder.sandbox.paypal.PayPalStandIn;

/** Everything the control interface reaches, put together as the run command does; only the server is spoken for at the wire. */
final class ControlWorld implements AutoCloseable {
    static final Instant START = Instant.parse("2026-05-01T12:00:00Z");

    private static final ObjectMapper JSON = new ObjectMapper();

    final StandInServer server;
    final SandboxRegistry registry;
    final Mailbox mailbox;
    final PayPalStandIn payPal;
    private final SandboxDatabase database;
    private final ControlServer control;
    private final HttpClient http = HttpClient.newHttpClient();

    /** What came back. */
    record Answer(int status, JsonNode json, String text, HttpResponse<byte[]> response) {}

    /** With a clock in that directory; the database is the caller's, and may be shared. */
    ControlWorld(Path directory, SandboxDatabase database) throws Exception {
        this.database = database;
        ScenarioClock clock = ScenarioClock.in(directory.resolve("clock"), InstantSource.fixed(START));
        server = StandInServer.start(START, this::record);
        registry = SandboxRegistry.start(RegistryOptions.usual(null, clock));
        mailbox = Mailbox.start(0, 0);
        ListPublisher publisher = new ListPublisher(
                now -> registry.listed(now).stream()
                        .map(seed -> new ListPublisher.Listed(seed.name(), seed.dropAt()))
                        .toList(),
                clock);
        ClockAdvance advance = new ClockAdvance(clock, () -> List.of(server.client()));
        Routes routes = new Routes();
        new ClockCalls(clock, advance, new JobRecords(database::asOwner)).addTo(routes);
        new RegistryCalls(registry).addTo(routes);
        new FaultCalls(registry).addTo(routes);
        new ListCalls(publisher, server::client, advance).addTo(routes);
        new MailCalls(mailbox).addTo(routes);
        new BankCalls(server::client, advance, clock).addTo(routes);
        new FrontPage(URI.create("http://127.0.0.1:8080/")).addTo(routes);
        payPal = PayPalStandIn.start(new PayPalOptions(0, server.webhooks(), clock));
        new PayPalCalls(payPal, advance).addTo(routes);
        control = ControlServer.start(0, routes);
    }

    /** A database with the product's schema. */
    static SandboxDatabase database(Path directory) throws Exception {
        SandboxDatabase database =
                SandboxDatabase.start(directory.resolve("postgresql"), directory.resolve("postgresql.log"), 0);
        new SchemaMigration(Path.of("../db/src/main/resources/db"))
                .run(database.url(), "postgres", SandboxDatabase.PASSWORD);
        return database;
    }

    Answer get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, "", headers);
    }

    Answer post(String path, String body) throws IOException, InterruptedException {
        return send("POST", path, body);
    }

    Answer send(String method, String path, String body, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + control.port() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        String text = new String(response.body(), StandardCharsets.UTF_8);
        boolean json = response.headers().firstValue("Content-Type").orElse("").startsWith("application/json");
        return new Answer(response.statusCode(), json ? JSON.readTree(text) : JSON.missingNode(), text, response);
    }

    /** The row the product's job writes. */
    private void record(String job, Instant at) {
        OffsetDateTime when = at.atOffset(ZoneOffset.UTC);
        try (Connection connection = database.asOwner();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO job_run"
                                + " (job, node, started_at, finished_at, done, already, failed) VALUES (?, 'n', ?, ?, 1, 0, 0)")) {
            insert.setString(1, job);
            insert.setObject(2, when);
            insert.setObject(3, when);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        control.close();
        payPal.close();
        mailbox.close();
        registry.close();
        server.close();
    }
}
