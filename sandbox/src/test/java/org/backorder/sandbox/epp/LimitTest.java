package org.backorder.sandbox.epp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.backorder.sandbox.epp.limit.LimitProfile;
import org.backorder.sandbox.epp.limit.LimitProfileEdit;
import org.backorder.sandbox.epp.limit.LimitProfiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each limit of the registries: both sides of its boundary, the answer, and the violation counted. */
class LimitTest {
    private final ScenarioClock clock = ScenarioClock.at("2026-05-01T01:59:00Z");
    private SandboxRegistry registry = open(RegistryOptions.usual(null, clock));

    private static SandboxRegistry open(RegistryOptions options) {
        try {
            return SandboxRegistry.start(options);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void stop() {
        registry.close();
    }

    private void server(UnaryOperator<LimitProfileEdit> change) {
        registry.limits(
                change.apply(new LimitProfileEdit(LimitProfile.sandbox())).done());
    }

    private TestClient ready() throws IOException {
        TestClient client = TestClient.loggedIn(registry);
        client.codeOf(Commands.createContact("OWNER-1"));
        return client;
    }

    private long violations(String limit) {
        return registry.statistics().violations().getOrDefault(limit, Map.of()).getOrDefault("backorder", 0L);
    }

    @Test
    @Tag("T31")
    void refusesTheSessionBeyondTheLimit() throws IOException {
        server(p -> p.sessions(2));
        try (TestClient one = TestClient.loggedIn(registry);
                TestClient two = TestClient.loggedIn(registry);
                TestClient three = new TestClient(registry)) {
            String login = Commands.login("backorder", RegistryOptions.PASSWORD);
            assertThat(three.codeOf(login)).isEqualTo(2502);
            assertThat(three.closedByServer()).isTrue();
            assertThat(violations("sessions")).isEqualTo(1);
            assertThat(two.codeOf("<logout/>")).isEqualTo(1500);
            Await.until(() -> registry.statistics().openSessions().getOrDefault("backorder", 0) == 1);
            try (TestClient again = TestClient.loggedIn(registry)) {
                assertThat(again.codeOf(Commands.check("a-name.com"))).isEqualTo(1000);
            }
            assertThat(one.codeOf(Commands.check("a-name.com"))).isEqualTo(1000);
        }
    }

    @Test
    void closesBeforeTheGreetingForAnUnregisteredAddress() {
        server(p -> p.registeredAddresses(Set.of("192.0.2.1")));
        assertThatThrownBy(() -> new TestClient(registry)).isInstanceOf(IOException.class);
    }

    @Test
    void closesAnIdleSessionWithoutAWord() throws IOException {
        server(p -> p.idle(Duration.ofMillis(300)));
        try (TestClient client = TestClient.loggedIn(registry)) {
            assertThat(client.closedByServer()).isTrue();
            Await.until(() -> violations("idle") == 1);
        }
    }

    @Test
    void endsASessionByItsAgeInScenarioTime() throws IOException {
        server(p -> p.age(Duration.ofDays(5)));
        try (TestClient client = TestClient.loggedIn(registry)) {
            clock.advance(Duration.ofDays(5).minusMinutes(1));
            assertThat(client.codeOf(Commands.check("a-name.com"))).isEqualTo(1000);
            clock.advance(Duration.ofMinutes(2));
            assertThat(client.codeOf(Commands.check("a-name.com"))).isEqualTo(2500);
            assertThat(client.closedByServer()).isTrue();
        }
    }

    @Test
    void endsASessionAfterItsCommands() throws IOException {
        server(p -> p.commands(3));
        try (TestClient client = TestClient.loggedIn(registry)) {
            for (int i = 0; i < 3; i++) {
                assertThat(client.codeOf(Commands.check("a-name.com"))).isEqualTo(1000);
            }
            assertThat(client.codeOf(Commands.check("a-name.com"))).isEqualTo(2502);
            assertThat(violations("commands")).isEqualTo(1);
        }
    }

    @Test
    void refusesBeyondTheRateAndOnlyCountedVerbs() throws IOException {
        LimitProfile.Rate rate = new LimitProfile.Rate(3, Duration.ofMinutes(1), Set.of("check"), 2306);
        server(p -> p.rate(List.of(rate)));
        try (TestClient client = TestClient.loggedIn(registry)) {
            for (int i = 0; i < 3; i++) {
                assertThat(client.codeOf(Commands.check("a-name.com"))).isEqualTo(1000);
            }
            assertThat(client.codeOf(Commands.check("a-name.com"))).isEqualTo(2306);
            assertThat(client.codeOf(Commands.info("a-name.com"))).isEqualTo(2303);
            assertThat(violations("rate")).isEqualTo(1);
        }
    }

    @Test
    @Tag("T30")
    void refusesCreatesOutsideTheSessionAndPenalisesHaste() throws IOException {
        ScenarioClock still = ScenarioClock.frozenAt("2026-05-01T01:59:59.999Z");
        try (SandboxRegistry exact = open(RegistryOptions.usual(null, still));
                TestClient client = TestClient.loggedIn(exact)) {
            exact.limits("com", LimitProfiles.named("nz"));
            client.codeOf(Commands.createContact("OWNER-1"));
            // the one code outside the schema's enumeration: the registry's own
            client.validate = false;
            assertThat(client.codeOf(Commands.create("early.com", "OWNER-1"))).isEqualTo(8455);
            assertThat(exact.statistics().violations().get("session-window")).containsEntry("backorder", 1L);
            still.jumpTo(Instant.parse("2026-05-01T02:00:00Z"));
            assertThat(client.codeOf(Commands.create("early.com", "OWNER-1"))).isEqualTo(1000);
            long before = System.nanoTime();
            exact.limits(
                    "com",
                    new LimitProfileEdit(LimitProfiles.named("nz"))
                            .penalty(new LimitProfile.Penalty(
                                    LimitProfile.Trigger.VIOLATION, Duration.ofMillis(400), true))
                            .done());
            assertThat(client.codeOf(Commands.create("too-fast.com", "OWNER-1")))
                    .isEqualTo(1000);
            assertThat(System.nanoTime() - before).isGreaterThan(400_000_000L);
            assertThat(exact.statistics().violations().get("gap")).isNotEmpty();
        }
    }

    @Test
    @Tag("T29")
    void locksCreatesOutBeyondTheBudgetOfFailingOnes() throws IOException {
        LimitProfile.Budget budget = new LimitProfile.Budget(5, Duration.ofDays(1), Duration.ofDays(1), 2308);
        registry.limits(
                "uk",
                new LimitProfileEdit(LimitProfile.sandbox())
                        .budget(budget)
                        .checkReasons(true)
                        .done());
        registry.putName("taken.uk", clock.instant().plus(Duration.ofDays(3)), true);
        try (TestClient client = ready()) {
            assertThat(client.exchange(Commands.check("taken.uk"))).contains("<domain:reason>Drop 2026-05-04T");
            for (int i = 0; i < 5; i++) {
                assertThat(client.codeOf(Commands.create("taken.uk", "OWNER-1")))
                        .isEqualTo(2302);
            }
            assertThat(client.codeOf(Commands.create("free-one.uk", "OWNER-1"))).isEqualTo(1000);
            assertThat(violations("budget")).isZero();
            assertThat(client.codeOf(Commands.create("taken.uk", "OWNER-1"))).isEqualTo(2302);
            assertThat(client.codeOf(Commands.create("free-two.uk", "OWNER-1"))).isEqualTo(2308);
            assertThat(violations("budget")).isEqualTo(2);
            clock.advance(Duration.ofHours(25));
            assertThat(client.codeOf(Commands.create("free-two.uk", "OWNER-1"))).isEqualTo(1000);
        }
    }

    @Test
    void takesFreshlyPurgedNamesOnTheDropEndpointOnly() throws IOException {
        try (SandboxRegistry italian = open(RegistryOptions.usual(null, clock).withDropPort(0))) {
            italian.limits("it", LimitProfiles.named("it"));
            italian.limits("fr", LimitProfiles.named("fr"));
            italian.putName("scaduto.it", clock.instant().plus(Duration.ofMinutes(1)), true);
            clock.advance(Duration.ofMinutes(2));
            try (TestClient normal = TestClient.loggedIn(italian);
                    TestClient drop = new TestClient(italian.caCertificate(), italian.dropPort())) {
                normal.codeOf(Commands.createContact("OWNER-1"));
                drop.codeOf(Commands.login("backorder", RegistryOptions.PASSWORD));
                String refused = normal.exchange(Commands.create("scaduto.it", "OWNER-1"));
                assertThat(TestClient.code(refused)).isEqualTo(2308);
                assertThat(refused).contains(">9078<");
                assertThat(drop.codeOf(Commands.create("scaduto.it", "OWNER-1")))
                        .isEqualTo(1000);
                assertThat(drop.codeOf(Commands.info("libre.fr"))).isEqualTo(2101);
                assertThat(normal.codeOf(Commands.create("mai-registrato.it", "OWNER-1")))
                        .isEqualTo(1000);
            }
        }
    }

    @Test
    @Tag("T11")
    void refusesWithoutFundsAndWarnsByPoll() throws IOException {
        registry.limits(
                "com",
                new LimitProfileEdit(LimitProfile.sandbox())
                        .funds(new LimitProfile.Funds(2000, 1000, 1500))
                        .done());
        try (TestClient client = ready()) {
            assertThat(client.codeOf(Commands.create("paid-one.com", "OWNER-1")))
                    .isEqualTo(1000);
            assertThat(client.exchange("<poll op=\"req\"/>")).contains("balance is low");
            assertThat(client.codeOf(Commands.create("paid-two.com", "OWNER-1")))
                    .isEqualTo(1000);
            assertThat(client.codeOf(Commands.create("unpaid.com", "OWNER-1"))).isEqualTo(2104);
            assertThat(client.exchange(Commands.check("unpaid.com"))).contains("avail=\"1\"");
            assertThat(violations("funds")).isEqualTo(1);
        }
    }

    @Test
    void usesPointsUpAndWarnsOnTheWay() throws IOException {
        server(p -> p.points(new LimitProfile.Points(5, 60)));
        try (TestClient client = TestClient.loggedIn(registry)) {
            for (int i = 0; i < 3; i++) {
                assertThat(client.codeOf(Commands.check("a-name.com"))).isEqualTo(1000);
            }
            assertThat(client.exchange("<poll op=\"req\"/>")).contains("60 percent");
            assertThat(client.codeOf(Commands.check("a-name.com"))).isEqualTo(1000);
            assertThat(client.codeOf(Commands.check("a-name.com"))).isEqualTo(2308);
            clock.advance(Duration.ofDays(1));
            assertThat(client.codeOf(Commands.check("a-name.com"))).isEqualTo(1000);
        }
    }
}
