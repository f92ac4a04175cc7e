package org.backorder.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.backorder.audit.Actor;
import org.backorder.job.RunReport;
import org.backorder.refusal.NotFound;
import org.backorder.settings.PageRequest;
import org.backorder.settings.Settings;
import org.backorder.sql.Sql;
import org.backorder.testing.LiveDatabase;
import org.backorder.testing.MovableTime;
import org.backorder.testing.Wiring;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private static final int ATTEMPTS = 3;

    private final LiveDatabase database = LiveDatabase.fresh();
    private final MovableTime time = MovableTime.at("2026-03-10T12:00:00Z");

    /** A fact with every kind of value events carry. */
    public record SomethingHappened(
            long id, String name, Instant at, @Nullable String note, List<Long> others) {}

    /** A fact nobody wants. */
    public record NobodyCares(long id) {}

    /** Keeps what it gets; fails on ids it is told to. */
    static final class Recorder implements Subscriber<SomethingHappened> {
        private final String name;
        private final boolean adds;
        private final LiveDatabase database;
        final List<SomethingHappened> received = new ArrayList<>();
        final List<UUID> ids = new ArrayList<>();
        long failing = -1;

        Recorder(String name, boolean adds, LiveDatabase database) {
            this.name = name;
            this.adds = adds;
            this.database = database;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Class<SomethingHappened> event() {
            return SomethingHappened.class;
        }

        @Override
        public boolean onlyAdds() {
            return adds;
        }

        @Override
        public void receive(UUID eventId, SomethingHappened event, Instant occurredAt, Instant now) {
            Sql.update(database.dataSource(), "INSERT INTO named_lock VALUES (?)", name + event.id());
            received.add(event);
            ids.add(eventId);
            if (event.id() == failing) {
                throw new IllegalStateException("told to fail");
            }
        }
    }

    private Wiring wiring(Subscriber<?>... subscribers) {
        Wiring wiring =
                Wiring.on(database, time).with(Settings.class, new Settings(10, ATTEMPTS, Duration.ofMinutes(5)));
        for (Subscriber<?> subscriber : subscribers) {
            wiring.member(subscriber);
        }
        return wiring;
    }

    private static SomethingHappened fact(long id) {
        return new SomethingHappened(
                id, "münchen.example", Instant.parse("2026-03-10T12:00:00.123456Z"), null, List.of(1L, 2L));
    }

    private void add(Wiring wiring, Record event) {
        Outbox outbox = wiring.bean(Outbox.class);
        database.transactions().run(() -> outbox.add(event, time.instant()));
    }

    private long effects() {
        return Sql.query(database.dataSource(), "SELECT count(*) AS total FROM named_lock", row -> row.number("total"))
                .get(0);
    }

    @Test
    void deliversEachFactOnceToEachSubscriber_inOrder() {
        Recorder one = new Recorder("one", false, database);
        Recorder two = new Recorder("two", true, database);
        Wiring wiring = wiring(one, two);
        for (long id = 1; id <= 3; id++) {
            add(wiring, fact(id));
        }

        RunReport report = wiring.bean(OutboxRun.class).tick();

        assertThat(report).isEqualTo(RunReport.done(6));
        assertThat(one.received).containsExactly(fact(1), fact(2), fact(3));
        assertThat(two.received).containsExactly(fact(1), fact(2), fact(3));
        assertThat(two.ids).isEqualTo(one.ids).doesNotHaveDuplicates();
        assertThat(wiring.bean(OutboxRun.class).tick()).isEqualTo(RunReport.IDLE);
        assertThat(wiring.bean(OutboxRun.class).nextDue(time.instant())).isEmpty();
    }

    @Test
    void writesNothing_forAFactWithoutSubscriber() {
        Wiring wiring = wiring(new Recorder("one", false, database));
        add(wiring, new NobodyCares(1));
        assertThat(wiring.bean(OutboxQuery.class).waiting()).isZero();
    }

    @Test
    void demandsATransaction() {
        Outbox outbox = wiring().bean(Outbox.class);
        assertThatThrownBy(() -> outbox.add(fact(1), time.instant())).hasMessageContaining("transaction");
    }

    @Test
    void forgetsTheFact_whenTheBusinessChangeIsLost() {
        Wiring wiring = wiring(new Recorder("one", false, database));
        Outbox outbox = wiring.bean(Outbox.class);
        assertThatThrownBy(() -> database.transactions().run(() -> {
                    outbox.add(fact(1), time.instant());
                    throw new IllegalStateException("lost");
                }))
                .hasMessage("lost");
        assertThat(wiring.bean(OutboxQuery.class).waiting()).isZero();
    }

    @Test
    void twoSubscribersOfOneName_stopTheStart() {
        Wiring wiring = wiring(new Recorder("same", false, database), new Recorder("same", true, database));
        assertThatThrownBy(() -> wiring.bean(SubscriberCatalog.class))
                .hasRootCauseMessage("two subscribers are named same");
    }

    @Test
    void oneBadRowStopsNothing_andItsEffectsAreUndone() {
        Recorder adding = new Recorder("adding", true, database);
        adding.failing = 2;
        Wiring wiring = wiring(adding);
        for (long id = 1; id <= 3; id++) {
            add(wiring, fact(id));
        }
        assertThat(wiring.bean(OutboxRun.class).tick()).isEqualTo(new RunReport(2, 0, 1));
        assertThat(effects()).isEqualTo(2);
        assertThat(wiring.bean(OutboxQuery.class).waiting()).isEqualTo(1);
    }

    @Test
    void backsOff_thenParks_thenTriesAgainWhenAnOperatorAsks() {
        Recorder failing = new Recorder("failing", false, database);
        failing.failing = 1;
        Wiring wiring = wiring(failing);
        OutboxRun run = wiring.bean(OutboxRun.class);
        add(wiring, fact(1));

        assertThat(run.tick().failed()).isEqualTo(1);
        assertThat(run.nextDue(time.instant())).contains(time.instant().plusSeconds(2));
        time.moveTo(time.instant().plusSeconds(2).minusNanos(1000));
        assertThat(run.tick()).isEqualTo(RunReport.IDLE); // the last microsecond of the pause
        time.plus(Duration.ofNanos(1000));
        assertThat(run.tick().failed()).isEqualTo(1);
        assertThat(run.nextDue(time.instant())).contains(time.instant().plusSeconds(4));
        time.plus(Duration.ofSeconds(4));
        assertThat(run.tick().failed()).isEqualTo(1);

        assertThat(run.nextDue(time.instant())).isEmpty();
        ParkedRow parked = wiring.bean(OutboxQuery.class)
                .parked(PageRequest.of(0, 10))
                .rows()
                .get(0);
        assertThat(parked.attempts()).isEqualTo(ATTEMPTS);
        assertThat(parked.lastProblem()).contains("told to fail");

        failing.failing = -1;
        RetryParked retry = wiring.bean(RetryParked.class);
        try (Actor.Scope ignored = Actor.acting(Actor.job("test"))) {
            retry.retry(parked.id(), time.instant());
            assertThatThrownBy(() -> retry.retry(parked.id(), time.instant())).isInstanceOf(NotFound.class);
        }
        assertThat(run.tick()).isEqualTo(RunReport.done(1));
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void leavesARow_thatAnotherNodeDelivers() {
        Recorder one = new Recorder("one", false, database);
        Wiring wiring = wiring(one);
        add(wiring, fact(1));
        OutboxRun run = wiring.bean(OutboxRun.class);
        database.transactions().run(() -> {
            Sql.query(database.dataSource(), "SELECT id FROM outbox FOR UPDATE", row -> row.number("id"));
            // a second connection, as another node has one
            RunReport beside = database.transactions().notSupported(run::tick);
            assertThat(beside).isEqualTo(new RunReport(0, 1, 0));
        });
        assertThat(one.received).isEmpty();
        assertThat(run.tick()).isEqualTo(RunReport.done(1));
    }

    @Test
    void drainsManyRows_inOneTick() {
        Recorder adding = new Recorder("adding", true, database);
        Wiring wiring = wiring(adding);
        Outbox outbox = wiring.bean(Outbox.class);
        List<SomethingHappened> facts = new ArrayList<>();
        for (long id = 0; id < 1234; id++) {
            facts.add(fact(id));
        }
        database.transactions().run(() -> outbox.addAll(facts, time.instant()));
        assertThat(wiring.bean(OutboxRun.class).tick()).isEqualTo(RunReport.done(1234));
        assertThat(adding.received).isEqualTo(facts);
    }
}
