package org.backorder.epp.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class OpeningScheduleTest {
    private static final long MILLI = 1_000_000L;

    private final OpeningSchedule schedule = new OpeningSchedule(8, new Random(7), 0);

    private List<Long> openings(int live, long fromMillis, long toMillis) {
        List<Long> at = new ArrayList<>();
        int open = live;
        for (long t = fromMillis; t <= toMillis; t++) {
            if (schedule.takeOpening(open, t * MILLI)) {
                open++;
                at.add(t);
            }
        }
        return at;
    }

    @Test
    void spreadsLogins_overTheTimeGiven_neverTwoAtOnce() {
        schedule.want(8, Duration.ofSeconds(4));

        List<Long> at = openings(0, 0, 10_000);

        assertThat(at).hasSize(8).doesNotHaveDuplicates();
        assertThat(at.get(7)).isBetween(1_700L, 5_300L);
    }

    @Test
    void neverOpensMore_thanTheAccreditationAllows() {
        schedule.want(64, Duration.ZERO);

        assertThat(openings(0, 0, 10_000)).hasSize(8);
    }

    @Test
    @Tag("T31")
    void shrinks_toWhatTheRegistryAccepted_andStaysThere() {
        schedule.want(8, Duration.ZERO);
        openings(0, 0, 1_000);
        schedule.failed("limit", 2502, false, 3, 1_000 * MILLI);

        assertThat(schedule.target()).isEqualTo(3);
        assertThat(openings(3, 1_001, 600_000)).isEmpty();
    }

    @Test
    void stopsForGood_whenTheCredentialsAreRefused() {
        schedule.want(8, Duration.ZERO);
        schedule.failed("refused", 2200, true, 0, 0);

        assertThat(schedule.isStopped()).isTrue();
        assertThat(openings(0, 1, 600_000)).isEmpty();
    }

    @Test
    void backsOff_furtherWithEveryFailure_andStartsAfreshAfterASuccess() {
        schedule.want(1, Duration.ZERO);
        long total = 0;
        for (int i = 0; i < 20; i++) {
            schedule.failed("down", 0, false, 0, 0);
            List<Long> next = openings(0, 0, 121_000);
            assertThat(next).isNotEmpty();
            total += next.get(0);
        }
        // Full jitter: anything from nothing to the ceiling of 2 min, about a minute on average once the ceiling is
        // reached.
        assertThat(total / 20).isBetween(10_000L, 100_000L);
        schedule.succeeded(1);
        assertThat(schedule.problem()).isNull();
    }
}
