package org.backorder.web.page.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("R13")
class MomentTest {
    private static final Instant DROP = Instant.parse("2026-03-10T19:00:00Z");

    @Test
    void showsSecondsOnlyWhereThereAreSome() {
        assertThat(Moment.utc(DROP)).isEqualTo("2026-03-10 19:00 UTC");
        assertThat(Moment.utc(DROP.plusSeconds(1))).isEqualTo("2026-03-10 19:00:01 UTC");
    }

    @Test
    void showsTheViewersClock_withTheWeekdayWhereTheDayDiffers() {
        assertThat(Moment.local(DROP, ZoneId.of("America/New_York"), Locale.ENGLISH))
                .isEqualTo("15:00 EDT");
        assertThat(Moment.local(DROP, ZoneId.of("Asia/Tokyo"), Locale.ENGLISH)).isEqualTo("Wed 04:00 JST");
    }

    @Test
    void isSilent_forViewersInUtc() {
        assertThat(Moment.local(DROP, ZoneOffset.UTC, Locale.ENGLISH)).isEmpty();
        assertThat(Moment.local(DROP, ZoneId.of("UTC"), Locale.ENGLISH)).isEmpty();
    }

    @Test
    void showsMicroseconds_forFlightRecords() {
        assertThat(Moment.micros(DROP.plusNanos(7_000))).isEqualTo("19:00:00.000007");
    }

    @ParameterizedTest
    @CsvSource({
        "0, in 0 s",
        "59, in 59 s",
        "60, in 1 min 0 s",
        "3599, in 59 min 59 s",
        "3600, in 1 h 0 min",
        "86399, in 23 h 59 min",
        "86400, in 1 day 0 h",
        "180000, in 2 days 2 h",
        "-1, 1 s ago",
        "-90000, 1 day 1 h ago"
    })
    void saysHowLongItIs_inTheTwoLargestUnits(long seconds, String said) {
        assertThat(Moment.distance(DROP, DROP.plusSeconds(seconds), Locale.ENGLISH))
                .isEqualTo(said);
    }
}
