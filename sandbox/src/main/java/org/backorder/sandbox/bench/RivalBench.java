package org.backorder.sandbox.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.backorder.sandbox.epp.DropSeed;
import org.backorder.sandbox.epp.RegistryOptions;

/**
 * The product against a Net::EPP client that storms creates for the same names over as many sessions, with the same least gap between two
 * creates of a session, and with the listed instant known to it on its own clock. The registry decides by order of arrival.
 */
final class RivalBench {
    private static final int SESSIONS = 10;
    /** What a ccTLD asks for (registries.md 5.1): no client may out-shout the other, each must aim. */
    private static final Duration GAP = Duration.ofMillis(100);

    private static final int PER_INSTANT = 2;
    private static final Duration APART = Duration.ofSeconds(1);
    private static final String WHAT = "names won against Net::EPP";
    private static final String TARGET = ">= 90 %";

    private final Bench bench;

    RivalBench(Bench bench) {
        this.bench = bench;
    }

    void run() throws Exception {
        if (!installed()) {
            bench.table()
                    .add(WHAT, "not run", "Net::EPP is missing: apt-get install libnet-epp-perl", "-", TARGET, false);
            return;
        }
        CatchScene scene = new CatchScene(bench, "bench-rival");
        scene.terms(SESSIONS, GAP);
        scene.plan(Math.max(1, bench.names() / PER_INSTANT), PER_INSTANT, APART);
        scene.approach(Duration.ofSeconds(40));
        Process rival = start(scene);
        try {
            awaitReady(rival);
            bench.say("rival: racing for " + scene.drops().size() + " names");
            scene.awaitDecided();
            if (!rival.waitFor(1, TimeUnit.MINUTES) || rival.exitValue() != 0) {
                throw new IllegalStateException("the rival did not end as it should");
            }
        } finally {
            rival.destroy();
        }
        report(scene);
    }

    private void report(CatchScene scene) throws Exception {
        long ours = 0;
        long sent = 0;
        long theirs = 0;
        for (DropSeed drop : scene.drops()) {
            String sponsor =
                    bench.sandbox().registry().name(drop.name()).orElseThrow().sponsor();
            ours += sponsor.equals("backorder") ? 1 : 0;
            sent += creates(drop.name(), "backorder");
            theirs += creates(drop.name(), "rival");
        }
        long caught = bench.number("SELECT count(*) FROM catch_plan WHERE state = 'CAUGHT' AND " + scene.ours());
        if (caught != ours) {
            throw new IllegalStateException("the product counts " + caught + " catches, the registry " + ours);
        }
        int names = scene.drops().size();
        bench.table()
                .add(
                        WHAT,
                        ours + " of " + names + ", " + sent + " creates",
                        "Net::EPP, " + SESSIONS + " sessions, gap " + GAP.toMillis() + " ms: " + theirs + " creates",
                        Bench.ratio(ours, names),
                        TARGET,
                        ours * 10 >= names * 9L && theirs > 0);
    }

    private long creates(String name, String registrar) {
        return bench.sandbox().registry().log(name).stream()
                .filter(entry -> entry.verb().equals("create") && Objects.equals(entry.registrar(), registrar))
                .count();
    }

    private static boolean installed() throws IOException, InterruptedException {
        try {
            return new ProcessBuilder("perl", "-MNet::EPP::Simple", "-e", "1")
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false; // no perl at all
        }
    }

    /** The rival gets the list with every instant turned into the machine's own time, so that it need not measure the registry's clock. */
    private Process start(CatchScene scene) throws IOException {
        Duration offset = bench.sandbox().clock().offset();
        StringBuilder list = new StringBuilder();
        for (DropSeed drop : scene.drops()) {
            Instant at = drop.dropAt().minus(offset);
            list.append(String.format(Locale.ROOT, "%d.%09d %s%n", at.getEpochSecond(), at.getNano(), drop.name()));
        }
        Path directory = bench.sandbox().dataDir();
        Path script = directory.resolve("rival.pl");
        try (var source = RivalBench.class.getResourceAsStream("rival.pl")) {
            Files.write(script, Objects.requireNonNull(source).readAllBytes());
        }
        Path names = directory.resolve("rival.txt");
        Files.writeString(names, list);
        return new ProcessBuilder(
                        "perl",
                        script.toString(),
                        Integer.toString(bench.sandbox().registry().port()),
                        bench.sandbox().registry().caCertificate().toString(),
                        RegistryOptions.PASSWORD,
                        Integer.toString(SESSIONS),
                        Long.toString(GAP.toMillis()),
                        names.toString())
                .redirectError(directory.resolve("rival.log").toFile())
                .start();
    }

    private static void awaitReady(Process rival) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(rival.getInputStream(), StandardCharsets.UTF_8));
        for (int i = 0; i < SESSIONS; i++) {
            if (lines.readLine() == null) {
                throw new IOException("the rival could not log in; its words are in rival.log of the data directory");
            }
        }
    }
}
