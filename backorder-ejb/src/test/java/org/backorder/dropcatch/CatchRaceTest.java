package org.backorder.dropcatch;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.backorder.dropcatch.CatchAttemptStore.Reserved;
import org.backorder.epp.RegistryConnections;
import org.backorder.epp.wire.ScriptedServer;
import org.backorder.settings.PageRequest;
import org.backorder.sql.Sql;
import org.backorder.testing.LiveDatabase;
import org.backorder.testing.Wiring;
import org.backorder.time.TimeSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whole races, from the lease to the decision, in real time against a tiny registry over TLS and a real database. */
@Timeout(60)
class CatchRaceTest {
    private static final InstantSource TIME = new TimeSource()::now;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    static Path folder;

    private static Path keys = Path.of("");

    private final LiveDatabase database = LiveDatabase.fresh();
    private final Wiring wiring = Wiring.on(database, TIME).with(ManagedThreadFactory.class, threads());
    private final CatchRun run = wiring.bean(CatchRun.class);
    private final FlightRecordQuery records = wiring.bean(FlightRecordQuery.class);
    private final Instant dropAt = TIME.instant().plusMillis(1_500);

    @BeforeAll
    static void makeKeys() throws IOException, InterruptedException {
        keys = ScriptedServer.makeKeyStore(folder, "127.0.0.1");
    }

    @AfterEach
    void hangUp() {
        wiring.bean(RegistryConnections.class).open().forEach(pool -> pool.close());
    }

    private static ManagedThreadFactory threads() {
        return (ManagedThreadFactory) Proxy.newProxyInstance(
                CatchRaceTest.class.getClassLoader(),
                new Class<?>[] {ManagedThreadFactory.class},
                (proxy, method, arguments) -> {
                    Thread thread = new Thread((Runnable) arguments[0], "race-test");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    private FlightRecord race(TinyRegistry registry, CatchPolicy policy) throws IOException, GeneralSecurityException {
        return race(registry, policy, Duration.ofHours(1));
    }

    /** Plans the name, lets the run tick as its timer would, and answers the record once the plan is decided. */
    private FlightRecord race(TinyRegistry registry, CatchPolicy policy, Duration window)
            throws IOException, GeneralSecurityException {
        try (ScriptedServer server = new ScriptedServer(keys, registry)) {
            register(server.port());
            wiring.bean(CatchPlanStore.class).add(Plans.asked("example.com", dropAt, window, policy), TIME.instant());
            return decided();
        }
    }

    private FlightRecord decided() {
        Instant end = TIME.instant().plus(PATIENCE);
        while (TIME.instant().isBefore(end)) {
            run.run(TIME.instant());
            FlightRecord record = records.of("example.com", dropAt).orElseThrow();
            if (record.decidedAt() != null && !run.busy()) {
                return record;
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        throw new AssertionError("not decided: " + records.of("example.com", dropAt));
    }

    private void register(int port) {
        Sql.update(database.dataSource(), """
                INSERT INTO registry (id, title, host, port, trust_store, idle_limit_seconds)
                VALUES (?, 't', '127.0.0.1', ?, ?, 600)""", Plans.REGISTRY, port, keys.toString());
        Sql.update(database.dataSource(), """
                INSERT INTO accreditation (registry_id, registrar_id, password_variable, sessions_max, trustee_contact)
                VALUES (?, ?, 'NO_SUCH_VARIABLE', 3, 'TRUSTEE')""", Plans.REGISTRY, Plans.REGISTRAR);
    }

    private List<FlightAttempt> attempts(FlightRecord record) {
        return records.attempts(record.planId(), PageRequest.of(0, 1000)).rows();
    }

    @Test
    @Tag("R28")
    void catchesTheName_andKeepsAFlightRecord() throws IOException, GeneralSecurityException {
        TinyRegistry registry = new TinyRegistry(TIME, dropAt);

        FlightRecord record = race(registry, Plans.storming());

        assertThat(record.state()).isEqualTo("CAUGHT");
        assertThat(registry.registrations()).isEqualTo(1);
        assertThat(Duration.between(dropAt, record.decidedAt())).isLessThan(Duration.ofSeconds(2));
        assertThat(attempts(record)).hasSize(registry.creates().size()).allSatisfy(attempt -> {
            assertThat(attempt.sentAt()).isNotNull().isAfterOrEqualTo(dropAt.minusMillis(60));
            assertThat(attempt.answeredAt()).isNotNull().isAfterOrEqualTo(attempt.sentAt());
            assertThat(attempt.code()).isIn(1000, 2302);
            assertThat(attempt.serverTransactionId()).isNotEmpty();
            assertThat(attempt.roundTripMicros()).isPositive();
        });
        assertThat(attempts(record))
                .filteredOn(attempt -> attempt.state().equals("WON"))
                .hasSize(1);
    }

    @Test
    @Tag("T13")
    void countsTheNameOnce_whenTheWinningAnswerIsLost() throws IOException, GeneralSecurityException {
        TinyRegistry registry = new TinyRegistry(TIME, dropAt).firstCreate(TinyRegistry.Fate.DONE_AND_SILENT);

        FlightRecord record = race(registry, Plans.storming());

        assertThat(record.state()).isEqualTo("CAUGHT");
        assertThat(registry.registrations()).isEqualTo(1);
        assertThat(attempts(record)).noneMatch(attempt -> attempt.state().equals("WON"));
        assertThat(attempts(record)).anyMatch(attempt -> attempt.state().equals("RESOLVED"));
    }

    @Test
    @Tag("T14")
    void createsAgain_whenTheCommandWasNotCarriedOut() throws IOException, GeneralSecurityException {
        TinyRegistry registry = new TinyRegistry(TIME, dropAt).firstCreate(TinyRegistry.Fate.LOST_AND_SILENT);

        FlightRecord record = race(registry, Plans.gentle());

        assertThat(record.state()).isEqualTo("CAUGHT");
        assertThat(registry.registrations()).isEqualTo(1);
    }

    @Test
    @Tag("R26")
    void saysWhoHasIt_whenARivalWasFaster() throws IOException, GeneralSecurityException {
        FlightRecord record = race(new TinyRegistry(TIME, dropAt).takenBy("rival"), Plans.storming());

        assertThat(record.state()).isEqualTo("LOST");
        assertThat(record.sponsor()).isEqualTo("rival");
        assertThat(Duration.between(dropAt, record.decidedAt())).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    @Tag("R26")
    void endsBeforeTheFirstCreate_whenTheNameWasRestored() throws IOException, GeneralSecurityException {
        TinyRegistry registry = new TinyRegistry(TIME, dropAt).restored();

        FlightRecord record = race(registry, Plans.storming());

        assertThat(record.state()).isEqualTo("NOT_DROPPED");
        assertThat(registry.creates()).isEmpty();
    }

    @Test
    @Tag("R26")
    void triesUntilTheWindowEnds_whenTheNameDoesNotDrop() throws IOException, GeneralSecurityException {
        TinyRegistry late = new TinyRegistry(TIME, dropAt.plusSeconds(3600));

        FlightRecord record = race(late, Plans.gentle(), Duration.ofSeconds(2));

        assertThat(record.state()).isEqualTo("NOT_DROPPED");
        assertThat(record.decidedAt()).isAfterOrEqualTo(dropAt.plusSeconds(2));
        assertThat(late.creates()).hasSizeBetween(5, 8);
    }

    @Test
    @Tag("T11")
    void stopsAtOnce_whenTheRegistrarsAccountIsEmpty() throws IOException, GeneralSecurityException {
        TinyRegistry registry = new TinyRegistry(TIME, dropAt).answeringCreatesWith(2104);

        FlightRecord record = race(registry, Plans.storming());

        assertThat(record.state()).isEqualTo("REFUSED");
        assertThat(record.code()).isEqualTo(2104);
        assertThat(registry.creates())
                .as("one a session: what was on its way when the answer came")
                .hasSizeLessThanOrEqualTo(2);
    }

    @Test
    @Tag("T34")
    void asksBeforeItCreates_afterANodeDiedWithOpenAttempts() throws IOException, GeneralSecurityException {
        TinyRegistry registry = new TinyRegistry(TIME, dropAt.minusSeconds(3)).heldBy(Plans.REGISTRAR);
        try (ScriptedServer server = new ScriptedServer(keys, registry)) {
            register(server.port());
            CatchPlanStore plans = wiring.bean(CatchPlanStore.class);
            plans.add(Plans.asked("example.com", dropAt, Duration.ofHours(1), Plans.storming()), TIME.instant());
            CatchPlan dead = plans.takeDue("dead", dropAt, TIME.instant()).get(0);
            wiring.bean(RecordAttempts.class)
                    .ahead(List.of(new Reserved(dead.id(), 0, "BO-DEAD-1", "s", Plans.REGISTRAR, dropAt)));

            FlightRecord record = decided();

            assertThat(record.state()).isEqualTo("CAUGHT");
            assertThat(registry.creates()).isEmpty();
            assertThat(attempts(record))
                    .singleElement()
                    .matches(attempt -> attempt.state().equals("RESOLVED"));
        }
    }
}
