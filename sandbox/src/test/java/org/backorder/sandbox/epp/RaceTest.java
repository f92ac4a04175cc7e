package org.backorder.sandbox.epp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Storms across the purge: one winner, and it is the create that was received first from the instant on. */
class RaceTest {
    private ScenarioClock clock = ScenarioClock.at("2026-05-01T17:59:00Z");
    private SandboxRegistry registry;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @BeforeEach
    void start() throws IOException {
        clock = ScenarioClock.at("2026-05-01T17:59:00Z");
        registry = SandboxRegistry.start(RegistryOptions.usual(null, clock));
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
        registry.close();
    }

    /** Creates until the name is gone and says how many were answered 1000. */
    private Callable<Integer> storm(String registrar, String name, Instant until) {
        return () -> {
            int won = 0;
            try (TestClient client = TestClient.loggedIn(registry, registrar)) {
                client.validate = false;
                client.codeOf(Commands.createContact("O-" + registrar));
                while (clock.instant().isBefore(until)) {
                    won += client.codeOf(Commands.create(name, "O-" + registrar)) == 1000 ? 1 : 0;
                }
            }
            return won;
        };
    }

    @Test
    @Tag("R24")
    void firstCreateReceivedAfterThePurgeWins() throws Exception {
        for (int round = 0; round < 5; round++) {
            String name = "race-" + round + ".com";
            Instant drop = clock.instant().plus(Duration.ofMillis(700));
            registry.putName(name, drop, false);
            List<Future<Integer>> stormers = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                for (String registrar : List.of("backorder", "rival")) {
                    stormers.add(threads.submit(storm(registrar, name, drop.plus(Duration.ofMillis(200)))));
                }
            }
            int wins = 0;
            for (Future<Integer> stormer : stormers) {
                wins += stormer.get();
            }
            assertThat(wins).isEqualTo(1);
            List<LogEntry> log = registry.log(name);
            LogEntry first = log.stream()
                    .filter(e -> !e.receivedAt().isBefore(drop))
                    .findFirst()
                    .orElseThrow();
            assertThat(first.code()).isEqualTo(1000);
            assertThat(log.stream().filter(e -> e.receivedAt().isBefore(drop))).allMatch(e -> e.code() == 2302);
            NameView view = registry.name(name).orElseThrow();
            assertThat(view.sponsor()).isEqualTo(first.registrar());
            assertThat(view.createdAt()).isEqualTo(first.receivedAt());
        }
    }

    @Test
    void rivalStormsFromBeforeThePurgeAndCatches() throws Exception {
        Instant drop = clock.instant().plus(Duration.ofSeconds(1));
        registry.putName("wanted-by-all.com", drop, false);
        registry.startRival(RivalOptions.on("rival2", "wanted-*.com", 200));
        Await.until(() -> registry.name("wanted-by-all.com")
                .filter(v -> v.sponsor().equals("rival2"))
                .isPresent());
        registry.stopRivals();
        List<LogEntry> log = registry.log("wanted-by-all.com");
        assertThat(log.get(0).receivedAt()).isBefore(drop);
        assertThat(log.get(0).code()).isEqualTo(2302);
        assertThat(log.get(log.size() - 1).code()).isEqualTo(1000);
    }

    @Test
    void answersFifteenHundredCreatesASecondOverEightSessions() throws Exception {
        registry.putName("storm-target.com", clock.instant().plus(Duration.ofDays(1)), false);
        // the first seconds run uncompiled, and other work may share the machine: the best of a few spans counts
        long best = 0;
        for (int span = 0; span < 6 && best <= 1500; span++) {
            best = Math.max(best, rate(Duration.ofSeconds(2)));
        }
        assertThat(best).isGreaterThan(1500);
    }

    private long rate(Duration span) throws Exception {
        long before = refused();
        Instant end = clock.instant().plus(span);
        List<Future<Integer>> stormers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            stormers.add(threads.submit(storm("backorder", "storm-target.com", end)));
        }
        for (Future<Integer> stormer : stormers) {
            assertThat(stormer.get()).isZero();
        }
        return (refused() - before) * 1000 / span.toMillis();
    }

    private long refused() {
        return registry.statistics().commands().getOrDefault("create", Map.of()).getOrDefault(2302, 0L);
    }
}
