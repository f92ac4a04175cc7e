package org.backorder.sandbox.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;

/** Verdicts for 100,000 lines and 10,000 lines placed, in seconds and beside the same orders sent one by one. */
final class BulkBench {
    private static final int CHECKED = 100_000;
    private static final int PLACED = 10_000;
    private static final int SINGLE = 500;
    private static final int ROUNDS = 3;
    private static final long CHECK_MILLIS = 20_000;
    private static final long PLACE_MILLIS = 5_000;

    private final Bench bench;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private int round;

    BulkBench(Bench bench) {
        this.bench = bench;
    }

    void run() throws Exception {
        bench.say("bulk: warming up");
        timed("check", CHECKED / 5);
        timed("place", PLACED / 5);
        bench.say("bulk: measuring");
        long check = Long.MAX_VALUE;
        long place = Long.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            check = Math.min(check, timed("check", CHECKED));
            settle();
            place = Math.min(place, timed("place", PLACED));
            settle();
        }
        long single = oneByOne();
        report("verdicts for " + CHECKED + " lines", CHECKED, check, CHECK_MILLIS, single);
        report(PLACED + " lines placed", PLACED, place, PLACE_MILLIS, single);
    }

    private void report(String what, int lines, long millis, long most, long beside) {
        long perSecond = lines * 1000L / Math.max(1, millis);
        bench.table()
                .add(
                        what,
                        millis + " ms (" + perSecond + "/s)",
                        "one by one, one session: " + beside + "/s",
                        Bench.ratio(perSecond, beside),
                        "<= " + most + " ms",
                        millis <= most);
    }

    /** Milliseconds from the first byte sent to the last one received, every line answered with 200. */
    private long timed(String mode, int lines) throws IOException, InterruptedException {
        String text = list(lines);
        URI address = bench.sandbox().api().resolve("/api/v1/backorders:bulk?mode=" + mode);
        String login = Base64.getEncoder().encodeToString("alice:sandbox".getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofMinutes(5))
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString(text))
                .build();
        long start = System.nanoTime();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        long millis = (System.nanoTime() - start) / 1_000_000;
        if (!response.body().endsWith("\"counts\":{\"200\":" + lines + "}}")) {
            throw new IllegalStateException("not every line is good: HTTP " + response.statusCode() + " "
                    + response.body().substring(Math.max(0, response.body().length() - 200)));
        }
        bench.say("bulk: " + mode + " of " + lines + " lines in " + millis + " ms");
        return millis;
    }

    private String list(int lines) {
        round++;
        StringBuilder text = new StringBuilder(lines * 40);
        for (int i = 0; i < lines; i++) {
            text.append("bulk-")
                    .append(round)
                    .append('-')
                    .append(i)
                    .append(".com;BACKORDER;")
                    .append(i % 10)
                    .append(";bench\n");
        }
        return text.toString();
    }

    /** Orders a second of one session that sends one command after the other. */
    private long oneByOne() throws IOException, InterruptedException {
        for (int i = 0; i < SINGLE; i++) {
            bench.order("alice", "bulk-warm-" + i + ".com");
        }
        long start = System.nanoTime();
        for (int i = 0; i < SINGLE; i++) {
            bench.order("alice", "bulk-single-" + i + ".com");
        }
        return SINGLE * 1_000_000_000L / Math.max(1, System.nanoTime() - start);
    }

    private void settle() throws SQLException {
        bench.execute("TRUNCATE outbox");
        bench.execute("ANALYZE backorder, order_history, audit_entry, bulk_line");
        bench.checkpoint();
    }
}
