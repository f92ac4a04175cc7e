package org.backorder.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.backorder.audit.Actor;
import org.backorder.settings.PageRequest;
import org.backorder.sql.Sql;
import org.backorder.testing.LiveDatabase;
import org.backorder.testing.MovableTime;
import org.backorder.testing.Wiring;
import org.junit.jupiter.api.Test;

class JobsTest {
    private final MovableTime time = MovableTime.at("2026-03-10T12:00:00Z");
    private final Wiring wiring = Wiring.on(LiveDatabase.fresh(), time);

    /** Ticks itself while it runs. */
    static final class Nested extends TimedRun {
        RunReport inner = RunReport.done(99);
        Optional<Actor> actor = Optional.empty();
        int items = 2;

        @Override
        public String job() {
            return "nested";
        }

        @Override
        public Optional<Instant> nextDue(Instant now) {
            return Optional.of(now.plusSeconds(5));
        }

        @Override
        protected RunReport run(Instant now) {
            actor = Optional.of(Actor.current());
            inner = tick();
            return new RunReport(items, 0, 1);
        }
    }

    @Test
    void aPassUnderWay_isNotDoubled() {
        Nested run = new Nested();
        wiring.member(run);
        assertThat(run.tick()).isEqualTo(new RunReport(2, 0, 1));
        assertThat(run.inner).isEqualTo(RunReport.IDLE);
        assertThat(run.actor).map(Actor::kind).contains(Actor.Kind.JOB);
        assertThat(run.tick().done()).isEqualTo(2); // the guard is open again
    }

    @Test
    void showsEveryJob_withItsNextInstantAndLastPass() {
        Nested run = new Nested();
        wiring.member(run);
        JobQuery query = wiring.bean(JobQuery.class);
        assertThat(query.jobs(time.instant()))
                .containsExactly(new JobState("nested", time.instant().plusSeconds(5), null));
        run.tick();
        time.plus(Duration.ofSeconds(1));
        run.items = 7;
        run.tick();
        JobState state = query.jobs(time.instant()).get(0);
        assertThat(Optional.ofNullable(state.last()))
                .hasValueSatisfying(last -> assertThat(last.done()).isEqualTo(7));
        assertThat(query.list("nested", PageRequest.of(0, 10)).rows())
                .extracting(JobRow::done)
                .containsExactly(7, 2);
        assertThat(query.list("other", PageRequest.of(0, 10)).total()).isZero();
    }

    @Test
    void forgetsPassesAfterNinetyDays_orAsTheSettingSays() {
        Nested run = new Nested();
        wiring.member(run);
        JobPurgeRun purge = wiring.bean(JobPurgeRun.class);
        assertThat(purge.nextDue(time.instant())).isEmpty();
        run.tick();
        Instant end = time.instant().plus(Duration.ofDays(90));
        assertThat(purge.nextDue(time.instant())).contains(end);
        time.moveTo(end.minus(Duration.ofNanos(1000)));
        assertThat(purge.tick()).isEqualTo(RunReport.IDLE);
        time.moveTo(end);
        assertThat(purge.tick()).isEqualTo(RunReport.done(1));
        Sql.update(
                wiring.database().dataSource(),
                "INSERT INTO setting (name, value, valid_from) VALUES (?, '1', ?)",
                JobPurgeRun.KEPT,
                time.instant());
        assertThat(purge.nextDue(time.instant())).contains(end.plus(Duration.ofDays(1)));
    }
}
