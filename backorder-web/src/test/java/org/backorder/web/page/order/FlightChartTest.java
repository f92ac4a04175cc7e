package org.backorder.web.page.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.backorder.dropcatch.FlightAttempt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R28")
class FlightChartTest {
    private static final Instant RELEASE = Instant.parse("2026-03-10T19:00:00Z");

    private static final long ANSWERED_AFTER_NANOS = 300_000;

    private static FlightAttempt attempt(String session, @Nullable Long sentMicros, String state) {
        @Nullable Instant sentAt = sentMicros == null ? null : RELEASE.plusNanos(sentMicros * 1000);
        @Nullable Instant answeredAt = sentAt == null ? null : sentAt.plusNanos(ANSWERED_AFTER_NANOS);
        return new FlightAttempt(RELEASE, sentAt, answeredAt, session, "us", state, null, null, null, null, null);
    }

    @Test
    void givesEachSessionALane_andDrawsOnlyWhatWasSent() {
        FlightChart chart = FlightChart.of(
                List.of(
                        attempt("s1", -500L, "NOT_YET"),
                        attempt("s2", 0L, "WON"),
                        attempt("s1", 700L, "LOST"),
                        attempt("s1", null, "NOT_SENT")),
                RELEASE,
                Locale.ENGLISH);
        assertThat(chart.lanes()).extracting(FlightChart.Lane::session).containsExactly("s1", "s2");
        assertThat(chart.dots()).extracting(FlightChart.Dot::state).containsExactly("NOT_YET", "WON", "LOST");
        assertThat(chart.states()).containsExactly("NOT_YET", "WON", "LOST");
        assertThat(chart.dots().get(1).x()).isEqualTo(chart.release());
        assertThat(chart.height()).isEqualTo(52);
    }

    @Test
    void keepsEveryDotInsideTheRow_andTheReleaseToo() {
        FlightChart chart = FlightChart.of(
                List.of(attempt("s1", 3_000_000L, "WON"), attempt("s1", 9_000_000L, "LOST")), RELEASE, Locale.ENGLISH);
        assertThat(chart.dots()).allSatisfy(dot -> assertThat(perCent(dot.x())).isBetween(0, 99));
        assertThat(perCent(chart.release())).isBetween(0, 10);
        assertThat(chart.ticks()).hasSizeBetween(2, 8);
    }

    private static int perCent(String x) {
        return Integer.parseInt(x.substring(0, x.indexOf('.')));
    }

    @Test
    void trailsEachAttemptUpToItsAnswer_andEndsWhereNobodyAnswered() {
        FlightAttempt unanswered =
                new FlightAttempt(RELEASE, RELEASE, null, "a/us#2", "us", "UNKNOWN", null, null, null, null, null);
        FlightChart chart = FlightChart.of(List.of(attempt("a/us#1", 0L, "WON"), unanswered), RELEASE, Locale.ENGLISH);
        assertThat(chart.lanes()).extracting(FlightChart.Lane::session).containsExactly("#1", "#2");
        assertThat(perCent(chart.dots().get(0).until()))
                .isGreaterThan(perCent(chart.dots().get(0).x()))
                .isLessThan(100);
        assertThat(chart.dots().get(1).until()).isEqualTo(chart.dots().get(1).x());
    }

    @Test
    void saysWhenAnAttemptWasSent_butNotOfOneThatNeverWas() {
        assertThat(FlightChart.fromRelease(attempt("s1", -500L, "LOST"), RELEASE, Locale.ENGLISH))
                .isEqualTo("\u22120.500 ms");
        assertThat(FlightChart.fromRelease(attempt("s1", null, "NOT_SENT"), RELEASE, Locale.ENGLISH))
                .isEmpty();
    }

    @Test
    void namesTimesFromTheRelease() {
        assertThat(FlightChart.label(-500, Locale.ENGLISH)).isEqualTo("\u22120.500 ms");
        assertThat(FlightChart.label(1_250, Locale.ENGLISH)).isEqualTo("+1.250 ms");
        assertThat(FlightChart.label(4_999_999, Locale.ENGLISH)).isEqualTo("+4999.999 ms");
        assertThat(FlightChart.label(5_000_000, Locale.ENGLISH)).isEqualTo("+5.0 s");
        assertThat(FlightChart.label(1_250, Locale.GERMAN)).isEqualTo("+1,250 ms");
    }

    @Test
    void drawsAnEmptyRow_beforeTheFirstAttempt() {
        assertThat(FlightChart.of(List.of(), RELEASE, Locale.ENGLISH).dots()).isEmpty();
    }
}
