package org.backorder.auction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("R35")
class SoftCloseTest {
    private static final Instant END = Instant.parse("2026-03-14T20:00:00Z");
    private static final Duration TWO_MINUTES = Duration.ofMinutes(2);
    private static final SoftClose WITHOUT_LIMIT = new SoftClose(TWO_MINUTES, TWO_MINUTES, null, null);

    @ParameterizedTest
    @CsvSource({
        "19:57:59.999999, 20:00:00.000000", // not in the last two minutes
        "19:58:00.000000, 20:00:00.000000", // two minutes before it is where it is
        "19:58:00.000001, 20:00:00.000001",
        "19:59:59.999999, 20:01:59.999999"
    })
    void movesTheEnd_toTwoMinutesAfterALateBid(String received, String end) {
        assertThat(WITHOUT_LIMIT.endAfter(END, 1000, at(received))).isEqualTo(at(end));
    }

    @ParameterizedTest
    @CsvSource({"2, 20:01:30", "3, 20:00:00"})
    void movesTheEnd_asOftenAsIsAllowed(int movesBefore, String end) {
        SoftClose thrice = new SoftClose(TWO_MINUTES, TWO_MINUTES, 3, null);
        assertThat(thrice.endAfter(END, movesBefore, at("19:59:30"))).isEqualTo(at(end));
    }

    @ParameterizedTest
    @CsvSource({"19:58:59, 20:00:59", "19:59:00, 20:01:00", "19:59:01, 20:01:00"})
    void movesTheEnd_asFarAsIsAllowed(String received, String end) {
        SoftClose oneMinute = new SoftClose(TWO_MINUTES, TWO_MINUTES, null, END.plusSeconds(60));
        assertThat(oneMinute.endAfter(END, 0, at(received))).isEqualTo(at(end));
    }

    @ParameterizedTest
    @CsvSource({"60, 300, 19:58:59, 20:00:00", "60, 300, 19:59:00, 20:04:00", "300, 60, 19:57:00, 20:00:00"})
    void keepsWindowAndExtensionApart(int window, int extension, String received, String end) {
        SoftClose softClose = new SoftClose(Duration.ofSeconds(window), Duration.ofSeconds(extension), null, null);
        assertThat(softClose.endAfter(END, 0, at(received))).isEqualTo(at(end));
    }

    @Property(tries = 2000)
    void neverShortens_andLeavesTwoMinutes(
            @ForAll List<@LongRange(min = 0, max = 150_000_000) Long> microsecondsBeforeTheEnd) {
        Instant end = END;
        int moves = 0;
        for (long micros : microsecondsBeforeTheEnd) {
            Instant received = end.minusNanos(1000 * (micros + 1));
            Instant moved = WITHOUT_LIMIT.endAfter(end, moves, received);
            assertThat(moved).isAfterOrEqualTo(end);
            assertThat(Duration.between(received, moved)).isGreaterThanOrEqualTo(TWO_MINUTES);
            moves += moved.equals(end) ? 0 : 1;
            end = moved;
        }
    }

    private static Instant at(String time) {
        return Instant.parse("2026-03-14T" + time + "Z");
    }
}
