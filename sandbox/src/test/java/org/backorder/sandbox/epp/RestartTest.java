package org.backorder.sandbox.epp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the registry has answered it still knows after a kill: the journal is read while its writer still runs. */
class RestartTest {
    private static final Instant DROP = Instant.parse("2026-05-01T18:00:00Z");

    @TempDir
    Path directory;

    private final ScenarioClock clock = ScenarioClock.at("2026-05-01T12:00:00Z");

    /** The files as a kill would leave them: copied without closing the registry. */
    private Path killed(String cut) throws IOException {
        Path copy = Files.createDirectories(directory.resolve("after-kill"));
        for (String file : List.of("registry.journal", "epp-tls.p12", "epp-ca.pem")) {
            Files.copy(directory.resolve(file), copy.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.write(copy.resolve("registry.journal"), cut.getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
        return copy;
    }

    @Test
    void losesNothingItAnswered() throws IOException {
        try (SandboxRegistry before = SandboxRegistry.start(RegistryOptions.usual(directory, clock));
                TestClient client = TestClient.loggedIn(before)) {
            client.codeOf(Commands.createContact("OWNER-1"));
            client.codeOf(Commands.create("kept-name.com", "OWNER-1"));
            client.codeOf(Commands.create("given-away.com", "OWNER-1"));
            client.codeOf(Commands.domain("delete", Commands.name("given-away.com")));
            before.putName("dropping.com", DROP, true);
            before.putName("taken.com", DROP, true);
            before.take("taken.com", "rival");
            before.putName("restored.com", DROP, true);
            before.restore("restored.com");
            before.putNames(List.of(new DropSeed("bulk.net", DROP, true)));
            String authInfo = before.name("bulk.net").orElseThrow().authInfo();
            try (SandboxRegistry after =
                            SandboxRegistry.start(RegistryOptions.usual(killed("D{\"name\":\"torn"), clock));
                    TestClient again = TestClient.loggedIn(after)) {
                NameView kept = after.name("kept-name.com").orElseThrow();
                assertThat(kept).isEqualTo(before.name("kept-name.com").orElseThrow());
                assertThat(kept.contacts()).containsKey("owner");
                assertThat(after.name("given-away.com")).isEmpty();
                assertThat(after.name("bulk.net").orElseThrow().authInfo()).isEqualTo(authInfo);
                assertThat(after.name("restored.com").orElseThrow().status()).containsExactly("ok");
                assertThat(after.listed(clock.instant()))
                        .extracting(DropSeed::name)
                        .containsExactly("bulk.net", "dropping.com", "taken.com");
                assertThat(again.codeOf(Commands.createContact("OWNER-1"))).isEqualTo(2302);
                clock.advance(Duration.ofHours(7));
                assertThat(after.name("taken.com").orElseThrow().sponsor()).isEqualTo("rival");
                assertThat(after.name("dropping.com")).isEmpty();
            }
        }
    }

    @Test
    void keepsTheAuthorityAndTheQueueOverARestart() throws IOException {
        String pem;
        try (SandboxRegistry before = SandboxRegistry.start(RegistryOptions.usual(directory, clock))) {
            pem = Files.readString(before.caCertificate());
            try (TestClient client = TestClient.loggedIn(before);
                    TestClient rival = TestClient.loggedIn(before, "rival")) {
                client.codeOf(Commands.createContact("OWNER-1"));
                client.codeOf(Commands.create("moved.com", "OWNER-1"));
                rival.codeOf(Commands.transfer("request", "moved.com", "secret-auth-1"));
            }
        }
        try (SandboxRegistry after = SandboxRegistry.start(RegistryOptions.usual(directory, clock));
                TestClient client = TestClient.loggedIn(after)) {
            assertThat(Files.readString(after.caCertificate())).isEqualTo(pem);
            assertThat(client.codeOf("<poll op=\"req\"/>")).isEqualTo(1301);
        }
    }

    @Test
    void holdsTwoMillionNames() throws IOException {
        try (SandboxRegistry registry = SandboxRegistry.start(RegistryOptions.usual(directory, clock))) {
            for (int part = 0; part < 20; part++) {
                int from = part * 100_000;
                registry.putNames(IntStream.range(from, from + 100_000)
                        .mapToObj(i -> new DropSeed("name-" + i + ".com", DROP.plusMillis(i), i % 2 == 0))
                        .toList());
            }
            assertThat(registry.statistics().names()).isEqualTo(2_000_000);
            assertThat(registry.listed(clock.instant())).hasSize(1_000_000);
            // 1,000,000 names are purged in 1,000 seconds, far above 100,000 an hour
            clock.jumpTo(DROP.plusSeconds(1000));
            assertThat(registry.name("name-999999.com")).isEmpty();
            assertThat(registry.name("name-1999999.com")).isPresent();
        }
        try (SandboxRegistry again = SandboxRegistry.start(RegistryOptions.usual(directory, clock))) {
            assertThat(again.statistics().names()).isEqualTo(2_000_000);
        }
    }
}
