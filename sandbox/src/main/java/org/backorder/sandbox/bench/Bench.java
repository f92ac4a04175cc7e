package org.backorder.sandbox.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.backorder.sandbox.run.Sandbox;

/** What every benchmark needs: the running sandbox, commands, SQL, and the table of results. */
record Bench(Sandbox sandbox, Table table, PrintStream out) {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Runs a command as a demo customer and answers the text. */
    String command(String login, String lines) throws IOException, InterruptedException {
        String body = "s_login=" + login + "&s_pw=sandbox&s_command=" + encode(lines);
        return post(sandbox.api(), body);
    }

    /** Places an order as a demo customer and answers its number. */
    String order(String login, String name) throws IOException, InterruptedException {
        String answer = command(login, "COMMAND=AddDomainApplication\nCLASS=BACKORDER\nDOMAIN=" + name);
        return property(answer, "APPLICATION");
    }

    /** How many names are raced for; fewer make a quick trial. */
    int names() {
        return Integer.getInteger("backorder.bench.names", 200);
    }

    /** How many orders become due at once; ten times as many in the second step. */
    int orders() {
        return Integer.getInteger("backorder.bench.orders", 100_000);
    }

    /** Lets real time pass, where there is nothing to see change. */
    static void pause(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** A property's first value. */
    static String property(String answer, String name) {
        String key = "PROPERTY[" + name + "][0]=";
        return answer.lines()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(key.length()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + name + " in " + answer));
    }

    /** Calls the control interface. */
    String control(String path, String body) throws IOException, InterruptedException {
        return post(sandbox.control().resolve(path), body);
    }

    long number(String sql) throws SQLException {
        try (Connection connection = sandbox.database();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = sandbox.database();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Writes out what is dirty, so that no run pays for the one before. */
    void checkpoint() throws SQLException {
        try (Connection connection = sandbox.database("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
        }
    }

    void say(String text) {
        out.println("bench: " + text);
        out.flush();
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A ratio in thousandths as a decimal text. */
    static String ratio(long figure, long beside) {
        long thousandths = beside == 0 ? 0 : figure * 1000 / beside;
        return thousandths / 1000 + "." + String.format("%03d", thousandths % 1000);
    }

    private static String post(URI address, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofMinutes(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IOException("HTTP " + response.statusCode() + ": " + response.body());
        }
        return response.body();
    }
}
