package org.backorder.sandbox.epp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The life of a name by EPP, from the greeting to the purge; every frame of both sides validated. */
class DomainFlowTest {
    private static final String NOW = "2026-05-01T12:00:00Z";

    private ScenarioClock clock = ScenarioClock.at(NOW);
    private SandboxRegistry registry;
    private TestClient client;

    @BeforeEach
    void start() throws IOException {
        Schemas.require();
        clock = ScenarioClock.at(NOW);
        registry = SandboxRegistry.start(RegistryOptions.usual(null, clock));
        client = TestClient.loggedIn(registry);
        assertThat(client.codeOf(Commands.createContact("OWNER-1"))).isEqualTo(1000);
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        registry.close();
    }

    @Test
    void greetsWithTimeAndServices() {
        String greeting = client.greeting();
        Instant said = Instant.parse(TestClient.text(greeting, "<svDate>([^<]+)<"));
        assertThat(Duration.between(said, clock.instant()).abs()).isLessThan(Duration.ofSeconds(30));
        assertThat(greeting).contains("<version>1.0</version>", "<lang>en</lang>", Commands.DOMAIN, Commands.CONTACT);
    }

    @Test
    void createsOnceAndShowsTheSponsorEverything() throws IOException {
        assertThat(client.exchange(Commands.check("fresh-name.com"))).contains("avail=\"1\"");
        String created = client.exchange(Commands.create("fresh-name.com", "OWNER-1"));
        assertThat(TestClient.code(created)).isEqualTo(1000);
        assertThat(created).contains("<clTRID>" + client.lastId() + "</clTRID>");
        assertThat(client.codeOf(Commands.create("fresh-name.com", "OWNER-1"))).isEqualTo(2302);
        assertThat(client.exchange(Commands.check("fresh-name.com"))).contains("avail=\"0\"");
        String info = client.exchange(Commands.info("fresh-name.com"));
        assertThat(info).contains("<domain:clID>backorder<", "secret-auth-1", "OWNER-1", "addPeriod");
        assertThat(Instant.parse(TestClient.text(info, "exDate>([^<]+)<")))
                .isEqualTo(
                        Instant.parse(TestClient.text(info, "crDate>([^<]+)<")).plus(Duration.ofDays(365)));
    }

    @Test
    void hidesAuthInfoFromOtherRegistrars() throws IOException {
        client.codeOf(Commands.create("hidden-auth.com", "OWNER-1"));
        try (TestClient rival = TestClient.loggedIn(registry, "rival")) {
            String info = rival.exchange(Commands.info("hidden-auth.com"));
            assertThat(info)
                    .contains("<domain:clID>backorder<", "crDate", "exDate")
                    .doesNotContain("authInfo");
        }
    }

    @Test
    void refusesAContactThatDoesNotExist() throws IOException {
        assertThat(client.codeOf(Commands.create("no-owner.com", "NOBODY-1"))).isEqualTo(2303);
    }

    @Test
    void purgesExactlyAtTheInstant() throws IOException {
        ScenarioClock still = ScenarioClock.frozenAt("2026-05-01T17:59:59.999999Z");
        try (SandboxRegistry exact = SandboxRegistry.start(RegistryOptions.usual(null, still));
                TestClient catcher = TestClient.loggedIn(exact)) {
            catcher.codeOf(Commands.createContact("OWNER-2"));
            exact.putName("drops-here.com", Instant.parse("2026-05-01T18:00:00Z"), true);
            assertThat(catcher.codeOf(Commands.create("drops-here.com", "OWNER-2")))
                    .isEqualTo(2302);
            assertThat(catcher.exchange(Commands.info("drops-here.com")))
                    .contains("s=\"pendingDelete\"", "<domain:clID>previous<");
            still.jumpTo(Instant.parse("2026-05-01T18:00:00Z"));
            assertThat(exact.name("drops-here.com")).isEmpty();
            assertThat(catcher.codeOf(Commands.info("drops-here.com"))).isEqualTo(2303);
            assertThat(catcher.codeOf(Commands.create("drops-here.com", "OWNER-2")))
                    .isEqualTo(1000);
            NameView caught = exact.name("drops-here.com").orElseThrow();
            assertThat(caught.sponsor()).isEqualTo("backorder");
            assertThat(caught.createdAt()).isEqualTo(Instant.parse("2026-05-01T18:00:00Z"));
            assertThat(exact.log("drops-here.com")).extracting(LogEntry::code).containsExactly(2302, 1000, 2303, 1000);
        }
    }

    @Test
    void takenNameBelongsToTheRivalFromThePurgeOn() throws IOException {
        Instant drop = clock.instant().plus(Duration.ofHours(1));
        registry.putName("rival-gets-it.com", drop, true);
        registry.take("rival-gets-it.com", "rival");
        assertThat(registry.name("rival-gets-it.com").orElseThrow().sponsor()).isEqualTo("previous");
        clock.advance(Duration.ofHours(2));
        NameView view = registry.name("rival-gets-it.com").orElseThrow();
        assertThat(view.sponsor()).isEqualTo("rival");
        assertThat(view.createdAt()).isEqualTo(view.dropAt());
        assertThat(client.codeOf(Commands.create("rival-gets-it.com", "OWNER-1")))
                .isEqualTo(2302);
    }

    @Test
    void restoredNameIsNotPurged() throws IOException {
        registry.putName("saved-again.com", clock.instant().plus(Duration.ofHours(1)), true);
        assertThat(registry.restore("saved-again.com").status()).containsExactly("ok");
        clock.advance(Duration.ofDays(2));
        assertThat(registry.name("saved-again.com").orElseThrow().sponsor()).isEqualTo("previous");
        assertThat(registry.listed(clock.instant())).isEmpty();
    }

    @Test
    void transfersWithTheRightAuthInfoAndTellsTheLoser() throws IOException {
        client.codeOf(Commands.create("moving-on.com", "OWNER-1"));
        try (TestClient rival = TestClient.loggedIn(registry, "rival")) {
            assertThat(rival.codeOf(Commands.transfer("request", "moving-on.com", "wrong-auth")))
                    .isEqualTo(2202);
            assertThat(rival.codeOf(Commands.transfer("request", "moving-on.com", "secret-auth-1")))
                    .isEqualTo(1000);
            assertThat(rival.exchange(Commands.info("moving-on.com"))).contains("<domain:clID>rival<");
        }
        String message = client.exchange("<poll op=\"req\"/>");
        assertThat(TestClient.code(message)).isEqualTo(1301);
        assertThat(message).contains("serverApproved");
        String id = TestClient.text(message, "msgQ count=\"1\" id=\"([0-9]+)\"");
        assertThat(client.codeOf("<poll op=\"ack\" msgID=\"" + id + "\"/>")).isEqualTo(1000);
        assertThat(client.codeOf("<poll op=\"req\"/>")).isEqualTo(1300);
    }

    @Test
    void deletesAtOnceInsideTheAddGraceAndSlowlyAfterIt() throws IOException {
        client.codeOf(Commands.create("short-lived.com", "OWNER-1"));
        assertThat(client.codeOf(Commands.domain("delete", Commands.name("short-lived.com"))))
                .isEqualTo(1000);
        assertThat(client.codeOf(Commands.info("short-lived.com"))).isEqualTo(2303);
        client.codeOf(Commands.create("long-lived.com", "OWNER-1"));
        clock.advance(Duration.ofDays(6));
        assertThat(client.codeOf(Commands.domain("delete", Commands.name("long-lived.com"))))
                .isEqualTo(1001);
        assertThat(client.exchange(Commands.info("long-lived.com"))).contains("redemptionPeriod", "pendingDelete");
        clock.advance(Duration.ofDays(31));
        assertThat(registry.name("long-lived.com").orElseThrow().rgpStatus()).containsExactly("pendingDelete");
        clock.advance(Duration.ofDays(5));
        assertThat(registry.name("long-lived.com")).isEmpty();
    }

    @Test
    void listsPendingAndFreshlyPurgedNames() {
        registry.putName("on-list.com", clock.instant().plus(Duration.ofHours(1)), true);
        registry.putName("off-list.com", clock.instant().plus(Duration.ofHours(1)), false);
        clock.advance(Duration.ofHours(10));
        assertThat(registry.listed(clock.instant())).extracting(DropSeed::name).containsExactly("on-list.com");
        clock.advance(Duration.ofHours(2));
        assertThat(registry.listed(clock.instant())).isEmpty();
    }

    @Test
    void logsOutWith1500AndCloses() throws IOException {
        assertThat(client.codeOf("<logout/>")).isEqualTo(1500);
        assertThat(client.closedByServer()).isTrue();
    }
}
