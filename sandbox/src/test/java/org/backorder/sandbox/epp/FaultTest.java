package org.backorder.sandbox.epp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each fault does what it says, to whom it says, as often as it says. */
class FaultTest {
    private ScenarioClock clock = ScenarioClock.at("2026-05-01T12:00:00Z");
    private SandboxRegistry registry;
    private TestClient client;

    @BeforeEach
    void start() throws IOException {
        clock = ScenarioClock.at("2026-05-01T12:00:00Z");
        registry = SandboxRegistry.start(RegistryOptions.usual(null, clock));
        client = TestClient.loggedIn(registry);
        client.codeOf(Commands.createContact("OWNER-1"));
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        registry.close();
    }

    private void fault(FaultKind kind, Map<String, String> parameters) {
        registry.addFault(Fault.of(kind, parameters).times(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {2200, 2501, 2502})
    void refusesLoginsOfOneRegistrarOnce(int code) throws IOException {
        registry.addFault(Fault.of(FaultKind.REFUSE_LOGIN, Map.of("code", Integer.toString(code)))
                .registrar("rival")
                .times(1));
        try (TestClient rival = new TestClient(registry)) {
            assertThat(rival.codeOf(Commands.login("rival", RegistryOptions.PASSWORD)))
                    .isEqualTo(code);
            if (code > 2500) {
                assertThat(rival.closedByServer()).isTrue();
            }
        }
        TestClient.loggedIn(registry, "rival").close();
    }

    @Test
    void closesBeforeTheGreeting() throws IOException {
        fault(FaultKind.CLOSE_BEFORE_GREETING, Map.of());
        assertThatThrownBy(() -> new TestClient(registry)).isInstanceOf(IOException.class);
        new TestClient(registry).close();
    }

    @Test
    void closesInsideAFrame() {
        fault(FaultKind.CLOSE_IN_FRAME, Map.of());
        assertThatThrownBy(() -> client.exchange(Commands.check("a-name.com"))).isInstanceOf(EOFException.class);
    }

    @ParameterizedTest
    @CsvSource({"CLOSE_WITHOUT_ANSWER,true", "CLOSE_WITHOUT_ANSWER,false", "NO_ANSWER,true", "NO_ANSWER,false"})
    @Tag("T13")
    void keepsTheAnswerBackWhetherItCarriedTheCommandOutOrNot(FaultKind kind, String execute) throws IOException {
        registry.addFault(
                Fault.of(kind, Map.of("execute", execute)).verb("create").times(1));
        client.timeout(400);
        Class<? extends IOException> expected =
                kind == FaultKind.NO_ANSWER ? SocketTimeoutException.class : EOFException.class;
        assertThatThrownBy(() -> client.exchange(Commands.create("silent.com", "OWNER-1")))
                .isInstanceOf(expected);
        assertThat(registry.name("silent.com").isPresent()).isEqualTo(Boolean.parseBoolean(execute));
        assertThat(registry.log("silent.com").get(0).code()).isZero();
    }

    @Test
    void delaysAndGrows() throws IOException {
        registry.addFault(Fault.of(FaultKind.DELAY, Map.of("millis", "100", "growMillis", "200"))
                .verb("check"));
        long start = System.nanoTime();
        client.codeOf(Commands.check("a-name.com"));
        long first = System.nanoTime() - start;
        client.codeOf(Commands.check("a-name.com"));
        long second = System.nanoTime() - start - first;
        assertThat(first).isGreaterThan(100_000_000L);
        assertThat(second).isGreaterThan(300_000_000L);
    }

    @Test
    @Tag("T15")
    void answers2400ToALoserOfTheCollision() throws IOException {
        registry.addFault(
                Fault.of(FaultKind.COLLISION, Map.of("windowMillis", "60000")).names("lost-*.com"));
        try (TestClient rival = TestClient.loggedIn(registry, "rival")) {
            rival.codeOf(Commands.createContact("OWNER-2"));
            assertThat(rival.codeOf(Commands.create("lost-one.com", "OWNER-2"))).isEqualTo(1000);
            assertThat(client.codeOf(Commands.create("lost-one.com", "OWNER-1")))
                    .isEqualTo(2400);
            clock.advance(Duration.ofMinutes(2));
            assertThat(client.codeOf(Commands.create("lost-one.com", "OWNER-1")))
                    .isEqualTo(2302);
        }
    }

    @Test
    void failsWithoutCarryingOut() throws IOException {
        fault(FaultKind.FAIL, Map.of("code", "2400"));
        assertThat(client.codeOf(Commands.create("not-yet.com", "OWNER-1"))).isEqualTo(2400);
        assertThat(client.codeOf(Commands.create("not-yet.com", "OWNER-1"))).isEqualTo(1000);
    }

    @Test
    @Tag("T17")
    void answersOutOfOrder() throws IOException {
        fault(FaultKind.OUT_OF_ORDER, Map.of());
        String first = client.command(Commands.check("one.com"));
        String second = client.command(Commands.check("two.com"));
        client.send(first);
        client.send(second);
        assertThat(client.receive()).contains("two.com");
        assertThat(client.receive()).contains("one.com");
    }

    @Test
    void releasesAHeldAnswerWhenNothingFollows() throws IOException {
        fault(FaultKind.OUT_OF_ORDER, Map.of());
        assertThat(client.exchange(Commands.check("alone.com"))).contains("alone.com");
    }

    @Test
    void spoilsTheClTRID() throws IOException {
        fault(FaultKind.WRONG_CLTRID, Map.of("how", "foreign"));
        assertThat(client.exchange(Commands.check("a-name.com")))
                .doesNotContain(client.lastId())
                .contains("clTRID");
        fault(FaultKind.WRONG_CLTRID, Map.of("how", "missing"));
        assertThat(client.exchange(Commands.check("a-name.com"))).doesNotContain("clTRID");
        fault(FaultKind.WRONG_CLTRID, Map.of("how", "repeated"));
        String once = client.exchange(Commands.check("a-name.com"));
        assertThat(client.receive()).isEqualTo(once);
    }

    @Test
    @Tag("T32")
    void greetsWithoutAnExtensionOrWithAnotherTime() throws IOException {
        fault(
                FaultKind.GREETING,
                Map.of(
                        "omit",
                        "urn:ietf:params:xml:ns:rgp-1.0",
                        "add",
                        "urn:example:unknown-1.0",
                        "svDateSeconds",
                        "30"));
        try (TestClient other = new TestClient(registry)) {
            assertThat(other.greeting()).doesNotContain("rgp-1.0").contains("urn:example:unknown-1.0");
            Instant said = Instant.parse(TestClient.text(other.greeting(), "<svDate>([^<]+)<"));
            assertThat(said).isAfter(clock.instant().plusSeconds(20));
        }
    }

    @Test
    void answersReadableButInvalid() throws IOException {
        Schemas.require();
        client.validate = false;
        fault(FaultKind.INVALID_ANSWER, Map.of());
        String answer = client.exchange(Commands.check("a-name.com"));
        assertThat(TestClient.code(answer)).isEqualTo(1000);
        assertThat(Schemas.fault(answer)).isNotNull();
    }

    @Test
    void cutsAndJoinsRecords() throws IOException {
        fault(FaultKind.SPLIT_RECORDS, Map.of("octets", "3"));
        assertThat(client.exchange(Commands.check("in-pieces.com"))).contains("in-pieces.com");
        fault(FaultKind.MERGE_FRAMES, Map.of());
        client.send(client.command(Commands.check("one.com")));
        client.send(client.command(Commands.check("two.com")));
        assertThat(client.receive()).contains("one.com");
        assertThat(client.receive()).contains("two.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "4", "2147483648", "5000000"})
    void announcesAnImpossibleLength(String length) {
        fault(FaultKind.FRAME_LENGTH, Map.of("length", length));
        assertThatThrownBy(() -> {
                    client.timeout(300);
                    client.exchange(Commands.check("a-name.com"));
                })
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void createsPendingAndTellsTheEnd(boolean success) throws IOException {
        fault(FaultKind.PENDING_CREATE, Map.of("success", Boolean.toString(success), "seconds", "60"));
        assertThat(client.codeOf(Commands.create("pending.com", "OWNER-1"))).isEqualTo(1001);
        String id = client.lastId();
        assertThat(client.exchange(Commands.info("pending.com"))).contains("pendingCreate");
        clock.advance(Duration.ofMinutes(2));
        String message = client.exchange("<poll op=\"req\"/>");
        assertThat(message).contains("paResult=\"" + (success ? 1 : 0) + "\"", "<clTRID>" + id + "<");
        assertThat(registry.name("pending.com").isPresent()).isEqualTo(success);
    }

    @Test
    void offersAnAcknowledgedMessageAgain() throws IOException {
        fault(FaultKind.PENDING_CREATE, Map.of("seconds", "1"));
        client.codeOf(Commands.create("pending.com", "OWNER-1"));
        clock.advance(Duration.ofMinutes(2));
        fault(FaultKind.DUPLICATE_POLL, Map.of());
        String first = client.exchange("<poll op=\"req\"/>");
        client.codeOf("<poll op=\"ack\" msgID=\"" + TestClient.text(first, "id=\"([0-9]+)\"") + "\"/>");
        assertThat(client.exchange("<poll op=\"req\"/>")).contains("panData");
    }

    @Test
    @Tag("T05")
    void restoresOneSecondBeforeThePurge() {
        Instant drop = clock.instant().plus(Duration.ofHours(1));
        registry.putName("saved.com", drop, true);
        registry.addFault(Fault.of(FaultKind.RESTORE_BEFORE_PURGE, Map.of()).names("saved.com"));
        clock.jumpTo(drop.minusSeconds(2));
        assertThat(registry.name("saved.com").orElseThrow().status()).containsExactly("pendingDelete");
        clock.jumpTo(drop.minusMillis(900));
        assertThat(registry.name("saved.com").orElseThrow().status()).containsExactly("ok");
        clock.jumpTo(drop.plusSeconds(9));
        assertThat(registry.name("saved.com")).isPresent();
    }

    @Test
    void purgesLate() {
        Instant drop = clock.instant().plus(Duration.ofHours(1));
        registry.putName("late.com", drop, true);
        registry.addFault(
                Fault.of(FaultKind.PURGE_LATE, Map.of("millis", "60000")).names("late.com"));
        clock.jumpTo(drop.plusSeconds(59));
        assertThat(registry.name("late.com")).isPresent();
        clock.jumpTo(drop.plusSeconds(60));
        assertThat(registry.name("late.com")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EXPIRED", "WRONG_HOST", "UNKNOWN_ISSUER"})
    void presentsABadCertificate(String kind) throws IOException {
        fault(FaultKind.CERTIFICATE, Map.of("kind", kind));
        assertThatThrownBy(() -> new TestClient(registry)).isInstanceOf(SSLException.class);
        new TestClient(registry).close();
    }

    @Test
    void hitsByChanceAndStopsWhenCleared() throws IOException {
        registry.addFault(Fault.of(FaultKind.FAIL, Map.of()).verb("check").perMille(500));
        int failed = 0;
        for (int i = 0; i < 200; i++) {
            failed += client.codeOf(Commands.check("a-name.com")) == 2400 ? 1 : 0;
        }
        assertThat(failed).isBetween(60, 140);
        registry.clearFaults();
        assertThat(registry.faults()).isEmpty();
        assertThat(client.codeOf(Commands.check("a-name.com"))).isEqualTo(1000);
    }
}
