package org.backorder.sandbox.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatePublisherTest {
    private static RatePublisher at(String instant) {
        Instant now = Instant.parse(instant);
        return new RatePublisher(() -> now);
    }

    /** Friday the sixth; winter time on that day, summer time from the 29th on. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-06T14:59:59Z, 2026-03-05",
        "2026-03-06T15:00:00Z, 2026-03-06",
        "2026-03-07T15:00:00Z, 2026-03-06",
        "2026-03-08T23:59:59Z, 2026-03-06",
        "2026-03-09T14:59:59Z, 2026-03-06",
        "2026-03-09T15:00:00Z, 2026-03-09",
        "2026-03-30T13:59:59Z, 2026-03-27",
        "2026-03-30T14:00:00Z, 2026-03-30"
    })
    void publishesOnWorkingDaysAtFour_inFrankfurt(String now, LocalDate day) {
        assertThat(at(now).day()).isEqualTo(day);
    }

    @Test
    void theSameDayHasTheSameRates_andAnotherDayOthers() {
        String friday = text("2026-03-06T15:00:00Z");
        assertThat(friday)
                .contains("<Cube time='2026-03-06'>")
                .containsPattern("currency='USD' rate='1\\.0[78]\\d\\d'");
        assertThat(text("2026-03-08T12:00:00Z")).isEqualTo(friday);
        assertThat(text("2026-03-09T15:00:00Z").replace("2026-03-09", "2026-03-06"))
                .isNotEqualTo(friday);
    }

    private static String text(String instant) {
        return new String(at(instant).document(), StandardCharsets.UTF_8);
    }
}
