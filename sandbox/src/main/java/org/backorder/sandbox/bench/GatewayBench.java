package org.backorder.sandbox.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backorder.sandbox.database.SandboxDatabase;

/**
 * Requests a second of reading and placing an order, beside an endpoint that does nothing on the same server, and beside pgbench
 * running the statements of a placement on the same database.
 */
final class GatewayBench {
    private static final int CONNECTIONS = 16;
    private static final long WARM_UP_MILLIS = 10_000;
    private static final int FLAT_ROUNDS = 2;
    private static final int MOST_ROUNDS = 15;
    private static final int SETTLED_PERCENT = 102;
    private static final long NUMBERS_PER_ROUND = 1_000_000L;
    private static final long RUN_MILLIS = 8_000;
    private static final int ROUNDS = 3;
    private static final int POLLED_ORDERS = 500;
    private static final String CODE_200 = "CODE=200\r\n";
    private static final Pattern TPS = Pattern.compile("tps = (\\d+)");

    private final Bench bench;

    GatewayBench(Bench bench) {
        this.bench = bench;
    }

    void run() throws Exception {
        String session = Bench.property(bench.command("alice", "COMMAND=StartSession"), "SESSION");
        byte[] ping = get("/api/ping");
        byte[][] polls = polls(session);
        LongFunction<byte[]> status = number -> polls[(int) (number % polls.length)];
        LongFunction<byte[]> add = number -> command(
                session, "COMMAND=AddDomainApplication\nCLASS=BACKORDER\nDOMAIN=bench-add-" + number + "-x.com");
        HttpLoad load = new HttpLoad(bench.sandbox().ports().http(), CONNECTIONS);
        bench.say("gateway: warming up");
        warmUp(load, n -> n % 2 == 0 ? ping : status.apply(n), "");
        warmUp(load, status, CODE_200);
        bench.say("gateway: measuring");
        HttpLoad.Result noop = load.run(RUN_MILLIS, n -> ping, "pong");
        HttpLoad.Result read = load.run(RUN_MILLIS, status, CODE_200);
        for (int i = 1; i < ROUNDS; i++) {
            noop = better(noop, load.run(RUN_MILLIS, n -> ping, "pong"));
            read = better(read, load.run(RUN_MILLIS, status, CODE_200));
        }
        report("StatusDomainApplication", read, noop, "no-op JAX-RS", 500);
        warmUp(load, n -> add.apply(n + 1_000_000_000L), CODE_200);
        settle();
        HttpLoad.Result placed = load.run(RUN_MILLIS * 2, n -> add.apply(n + 2_000_000_000L), CODE_200);
        settle();
        placement(placed, pgbench());
        settle();
    }

    /** Until two rounds in a row bring no more than the best before: then the compiler has settled. */
    private static void warmUp(HttpLoad load, LongFunction<byte[]> request, String expected) {
        long best = 0;
        int flat = 0;
        for (int round = 0; flat < FLAT_ROUNDS && round < MOST_ROUNDS; round++) {
            long first = round * NUMBERS_PER_ROUND;
            long rate = load.run(WARM_UP_MILLIS, n -> request.apply(first + n), expected)
                    .perSecond();
            flat = rate * 100 > best * SETTLED_PERCENT ? 0 : flat + 1;
            best = Math.max(best, rate);
        }
    }

    /** A poll for each of so many orders, so that no two callers at the same time ask for the same one. */
    private byte[][] polls(String session) throws IOException, InterruptedException {
        byte[][] polls = new byte[POLLED_ORDERS][];
        for (int i = 0; i < POLLED_ORDERS; i++) {
            String order = bench.order("alice", "bench-status-" + i + ".com");
            polls[i] = command(session, "COMMAND=StatusDomainApplication\nAPPLICATION=" + order);
        }
        return polls;
    }

    /** No run pays for the facts and the dirty pages the one before has left behind. */
    private void settle() throws SQLException {
        bench.execute("TRUNCATE outbox");
        bench.execute("ANALYZE backorder, order_history, audit_entry");
        bench.checkpoint();
    }

    private void placement(HttpLoad.Result placed, long pgbench) {
        bench.table()
                .add(
                        "AddDomainApplication",
                        placed.perSecond() + "/s, p99 " + placed.micros(99) + " us, " + placed.failures() + " failures",
                        pgbench > 0 ? "pgbench, same SQL: " + pgbench + "/s" : "pgbench is missing",
                        Bench.ratio(placed.perSecond(), pgbench),
                        ">= 0.3",
                        pgbench > 0 && placed.failures() == 0 && placed.perSecond() * 10 >= pgbench * 3);
    }

    private void report(String what, HttpLoad.Result figure, HttpLoad.Result beside, String peer, int thousandths) {
        bench.table()
                .add(
                        what,
                        figure.perSecond() + "/s, p99 " + figure.micros(99) + " us, " + figure.failures() + " failures",
                        peer + ": " + beside.perSecond() + "/s, p99 " + beside.micros(99) + " us",
                        Bench.ratio(figure.perSecond(), beside.perSecond()),
                        ">= 0." + thousandths / 100,
                        figure.failures() == 0 && figure.perSecond() * 1000 >= beside.perSecond() * thousandths);
    }

    private static HttpLoad.Result better(HttpLoad.Result a, HttpLoad.Result b) {
        return b.perSecond() > a.perSecond() ? b : a;
    }

    /** Transactions a second of the placement's own statements, sent by pgbench with as many clients; 0 without pgbench. */
    private long pgbench() throws IOException, InterruptedException, SQLException {
        Path script = bench.sandbox().dataDir().resolve("place.sql");
        try (var source = GatewayBench.class.getResourceAsStream("place.sql")) {
            Files.write(script, Objects.requireNonNull(source).readAllBytes());
        }
        ProcessBuilder builder = new ProcessBuilder(List.of(
                "pgbench",
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + CONNECTIONS,
                "--jobs=2",
                "--time=" + RUN_MILLIS * 2 / 1000,
                "--define=customer=" + bench.number("SELECT id FROM customer WHERE login = 'alice'"),
                "--file=" + script,
                "--host=127.0.0.1",
                "--port=" + bench.sandbox().ports().database(),
                "--username=backorder_app",
                "backorder"));
        builder.environment().put("PGPASSWORD", SandboxDatabase.PASSWORD);
        builder.environment().put("PGOPTIONS", "-c search_path=backorder");
        builder.redirectErrorStream(true);
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            bench.say("pgbench is not installed (Debian: apt-get install postgresql-contrib): " + e.getMessage());
            return 0;
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        Matcher tps = TPS.matcher(output);
        if (!tps.find()) {
            bench.say("pgbench said: " + output);
            return 0;
        }
        return Long.parseLong(tps.group(1));
    }

    private static byte[] get(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] command(String session, String lines) {
        String body = "s_entity=54cd&s_session=" + session + "&s_command=" + Bench.encode(lines);
        return ("POST /api/call.cgi HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                        + "Content-Length: " + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
