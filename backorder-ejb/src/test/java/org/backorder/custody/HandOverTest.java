package org.backorder.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.backorder.custody.HoldingRegistry.Fate;
import org.backorder.epp.wire.ScriptedServer;
import org.backorder.job.RunReport;
import org.backorder.refusal.NotFound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Handing a name over at a registry over TLS, with answers that get lost. */
@Tag("R42")
@Timeout(60)
class HandOverTest {
    private static final RunReport OPEN = new RunReport(0, 0, 1);
    private static final Instant NOW = CustodyWorld.CAUGHT;

    @TempDir
    static Path folder;

    private static Path keys = Path.of("");

    private final HoldingRegistry registry = new HoldingRegistry();
    private final CustodyWorld world = new CustodyWorld();
    private final HandOverRun run = world.wiring.bean(HandOverRun.class);
    private final CustodyQuery query = world.wiring.bean(CustodyQuery.class);
    private ScriptedServer server;

    @BeforeAll
    static void makeKeys() throws IOException, InterruptedException {
        keys = ScriptedServer.makeKeyStore(folder, "127.0.0.1");
    }

    @BeforeEach
    void catchTheName() throws Exception {
        server = new ScriptedServer(keys, registry);
        world.receive(world.caught());
        world.receive(world.succeeded());
    }

    @AfterEach
    void hangUp() throws IOException {
        world.close();
        server.close();
    }

    private void connect() {
        world.connect(server.port(), keys);
    }

    private void assertHandedOver() {
        assertThat(world.row()).startsWith("HANDED_OVER").endsWith(" null");
        assertThat(world.announced()).isEqualTo(1);
        assertThat(registry.contacts()).as("one contact for all four roles").isEqualTo(1);
        assertThat(registry.holding())
                .matches("(BO[0-9A-F]{14}) " + CustodyWorld.WANTED + " admin:\\1 billing:\\1 tech:\\1");
        assertThat(run.nextDue(world.time.instant())).isEmpty();
    }

    @Test
    void givesTheNameToItsCustomer_onceTheRegistryShowsIt() {
        connect();
        assertThat(run.tick()).isEqualTo(RunReport.done(1));
        assertHandedOver();
        assertThat(registry.verbs()).containsExactly("info", "contact", "update", "info");
        CustodyView name = query.byName(world.anna, "house.com");
        assertThat(name.authInfo()).isEqualTo(CustodyWorld.WANTED);
        assertThat(name.expiresAt()).as("what the registry says").isEqualTo("2028-03-10T18:00:00Z");
        assertThat(name.handedOverAt()).isEqualTo(NOW);
        assertThat(name.toString()).doesNotContain(CustodyWorld.WANTED);
        assertThat(query.log(world.anna, "house.com"))
                .extracting(entry -> entry.at() + " " + entry.actor() + ": " + entry.entry())
                .containsExactly(
                        NOW + " outbox-delivery: caught and taken into custody",
                        NOW + " outbox-delivery: allocated to order " + world.order(),
                        NOW + " name-hand-over: handed over to the customer of order " + world.order());
        assertThatThrownBy(() -> query.byName(world.bert, "house.com")).isInstanceOf(NotFound.class);
        assertThat(query.byName(world.auditor, "house.com").id()).isEqualTo(name.id());
        assertThat(run.tick()).isEqualTo(RunReport.IDLE);
    }

    @ParameterizedTest
    @CsvSource({
        "update, DONE_AND_SILENT, domain:update: no answer",
        "update, LOST_AND_SILENT, domain:update: no answer",
        "update, FAILED, domain:update: 2400",
        "update, DONE_LATER, does not show the change yet",
        "contact, DONE_AND_SILENT, contact:create: no answer",
        "contact, LOST_AND_SILENT, contact:create: no answer",
        "contact, FAILED, contact:create: 2400",
        "info, LOST_AND_SILENT, domain:info: no answer",
        "info, FAILED, domain:info: 2400"
    })
    void triesAgain_andDoesOnlyWhatIsMissing(String verb, Fate fate, String problem) {
        connect();
        registry.next(verb, fate);
        assertThat(run.tick()).isEqualTo(OPEN);
        assertThat(world.problem()).contains(problem);
        assertThat(world.announced()).isZero();
        Instant again = NOW.plus(HandOverRun.FIRST_PAUSE);
        assertThat(world.row()).isEqualTo("HANDING_OVER 1 " + again);
        assertThat(run.nextDue(NOW)).contains(again);
        world.time.moveTo(again.minusNanos(1000));
        assertThat(run.tick()).isEqualTo(RunReport.IDLE);
        world.time.moveTo(again);
        assertThat(run.tick()).isEqualTo(RunReport.done(1));
        assertHandedOver();
        assertThat(world.problem()).isEmpty();
    }

    @Test
    void touchesNothing_whenTheNameIsAnothersAtTheRegistry() {
        connect();
        registry.sponsoredBy("rival");
        assertThat(run.tick()).isEqualTo(OPEN);
        assertThat(world.problem()).isEqualTo("sponsored by rival");
        assertThat(registry.verbs()).containsExactly("info");
    }

    @Test
    void goesOnWithOtherNames_whenAnAccreditationIsMissing() {
        assertThat(run.tick()).isEqualTo(OPEN);
        assertThat(world.problem()).contains("no accreditation at registry test");
        assertThat(world.row()).isEqualTo("HANDING_OVER 1 " + NOW.plusSeconds(10));
        connect();
        world.time.moveTo(NOW.plusSeconds(10));
        assertThat(run.tick()).isEqualTo(RunReport.done(1));
    }

    @Test
    void waitsTwiceAsLongAfterEachTry_halfAnHourAtMost() {
        assertThat(IntStream.range(0, 10).mapToObj(HandOverRun::pause))
                .isEqualTo(List.of(10, 20, 40, 80, 160, 320, 640, 1280, 1800, 1800).stream()
                        .map(Duration::ofSeconds)
                        .toList());
        assertThat(HandOverRun.pause(Integer.MAX_VALUE)).isEqualTo(HandOverRun.LONGEST_PAUSE);
    }
}
