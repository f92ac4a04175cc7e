package org.backorder.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.backorder.job.RunReport;
import org.backorder.settings.Settings;
import org.backorder.sql.Sql;
import org.backorder.testing.Entities;
import org.backorder.testing.LiveDatabase;
import org.backorder.testing.MovableTime;
import org.backorder.testing.People;
import org.backorder.testing.Wiring;
import org.junit.jupiter.api.Test;

/** Lists nobody works on any more are finished, and drafts are thrown away after a day. */
class BulkWorkRunTest {
    private static final Duration MICRO = Duration.ofNanos(1000);

    private final LiveDatabase database = LiveDatabase.fresh();
    private final MovableTime time = MovableTime.at("2026-03-10T12:00:00Z");
    private final Wiring wiring = Wiring.on(database, time)
            .with(Settings.class, new Settings(10, 3, Duration.ofMinutes(5)))
            .with(EntityManager.class, Entities.on(database)); // placing knows entities; lists without lines do not
    private final Instant start = time.instant();

    private void list(String state) {
        long customer = People.of(wiring)
                .customer("anna-" + state.toLowerCase(Locale.ROOT))
                .id()
                .value();
        Sql.update(
                database.dataSource(),
                "INSERT INTO bulk_placement (customer_id, state, lines, language, created_by, origin, created_at,"
                        + " touched_at) VALUES (?, ?, 0, 'en', 'anna', '192.0.2.1', ?, ?)",
                customer,
                state,
                start,
                start);
    }

    private String state() {
        return Sql.query(database.dataSource(), "SELECT state FROM bulk_placement", row -> row.text("state"))
                .toString();
    }

    @Test
    void goesOnWithAnAbandonedList_atTheExactInstant() {
        BulkWorkRun run = wiring.bean(BulkWorkRun.class);
        assertThat(run.nextDue(start)).isEmpty();
        list("PLACING");
        assertThat(run.nextDue(start)).contains(start.plus(BulkStore.ABANDONED));
        time.moveTo(start.plus(BulkStore.ABANDONED).minus(MICRO));
        assertThat(run.tick()).isEqualTo(RunReport.IDLE);
        time.moveTo(start.plus(BulkStore.ABANDONED));
        assertThat(run.tick()).isEqualTo(RunReport.done(1));
        assertThat(state()).isEqualTo("[PLACED]");
        assertThat(run.nextDue(time.instant())).isEmpty();
    }

    @Test
    void throwsADraftAway_afterADay() {
        BulkWorkRun run = wiring.bean(BulkWorkRun.class);
        list("CHECKED");
        assertThat(run.nextDue(start)).contains(start.plus(BulkStore.DRAFT_KEPT));
        time.moveTo(start.plus(BulkStore.DRAFT_KEPT).minus(MICRO));
        assertThat(run.tick()).isEqualTo(RunReport.IDLE);
        assertThat(state()).isEqualTo("[CHECKED]");
        time.moveTo(start.plus(BulkStore.DRAFT_KEPT));
        assertThat(run.tick()).isEqualTo(RunReport.done(1));
        assertThat(state()).isEqualTo("[]");
    }
}
