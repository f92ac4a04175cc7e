package org.backorder.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.backorder.privatefeed.DatedOrder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The calendar as another library reads it, and the rules of RFC 5545 that a lenient reader passes over. */
@Tag("R13")
class CalendarDocumentTest {
    private static final Instant PLACED = Instant.parse("2026-03-01T12:00:00.123456Z");
    private static final Instant FINAL = Instant.parse("2026-03-10T17:00:00Z");
    private static final Instant DROP = Instant.parse("2026-03-10T18:00:00Z");

    private static DatedOrder order(boolean ended, Instant finalization, Instant updated) {
        return new DatedOrder(
                1000001, "bücher.com", ended, finalization, finalization.plus(Duration.ofHours(1)), PLACED, updated);
    }

    private static FeedDocument document(boolean alarms, Locale locale, DatedOrder... orders) {
        return CalendarDocument.of(FeedPeople.anna(locale), List.of(orders), FeedPeople.ROOT, alarms);
    }

    private static ICalendar read(FeedDocument document) {
        ICalendar calendar = Biweekly.parse(document.text()).first();
        assertThat(calendar.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
        return calendar;
    }

    @Test
    void showsBothDatesInUtc_withAnAlarmADayBeforeTheDeadline() {
        List<VEvent> events = read(document(true, Locale.ENGLISH, order(false, FINAL, PLACED)))
                .getEvents();
        assertThat(events)
                .extracting(event -> event.getDateStart().getValue().toInstant())
                .containsExactly(FINAL, DROP);
        assertThat(events)
                .extracting(event -> event.getSummary().getValue())
                .containsExactly("bücher.com: deadline for money and changes", "bücher.com: expected drop");
        assertThat(events.get(0).getAlarms()).hasSize(1);
        assertThat(events.get(0).getAlarms().get(0).getTrigger().getDuration().toMillis())
                .isEqualTo(-Duration.ofDays(1).toMillis());
        assertThat(events.get(1).getAlarms()).isEmpty();
        assertThat(events.get(0).getUrl().getValue()).isEqualTo("https://panel.example.test/order/show?id=1000001");
        assertThat(document(true, Locale.ENGLISH, order(false, FINAL, PLACED)).text())
                .contains("DTSTART:20260310T170000Z", "DTSTAMP:20260301T120000Z");
    }

    @Test
    void bringsNoAlarms_whereNoneAreWanted() {
        assertThat(document(false, Locale.ENGLISH, order(false, FINAL, PLACED)).text())
                .doesNotContain("VALARM");
    }

    @Test
    void keepsTheUid_andRaisesTheSequence_whenADateMoves() {
        VEvent before = read(document(true, Locale.ENGLISH, order(false, FINAL, PLACED)))
                .getEvents()
                .get(0);
        Instant moved = PLACED.plus(Duration.ofDays(1));
        VEvent after = read(document(true, Locale.ENGLISH, order(false, FINAL.plus(Duration.ofDays(2)), moved)))
                .getEvents()
                .get(0);
        assertThat(after.getUid()).isEqualTo(before.getUid());
        assertThat(before.getSequence().getValue()).isZero();
        assertThat(after.getSequence().getValue()).isEqualTo(86_400);
        assertThat(after.getLastModified().getValue().toInstant()).isEqualTo(Instant.parse("2026-03-02T12:00:00Z"));
    }

    @Test
    void cancelsOnlyDatesThatCameAfterTheEndOfTheirOrder() {
        List<VEvent> cancelled = read(document(true, Locale.ENGLISH, order(true, FINAL, PLACED.plusSeconds(60))))
                .getEvents();
        assertThat(cancelled).allMatch(event -> event.getStatus().isCancelled());
        assertThat(cancelled.get(0).getAlarms()).isEmpty();
        assertThat(read(document(true, Locale.ENGLISH, order(true, FINAL, FINAL)))
                        .getEvents())
                .extracting(event -> event.getStatus().isCancelled())
                .containsExactly(false, true);
        assertThat(read(document(true, Locale.ENGLISH, order(true, FINAL, DROP.plusSeconds(1))))
                        .getEvents())
                .noneMatch(event -> event.getStatus().isCancelled());
    }

    @Test
    void foldsItsLines_andEndsThemAsTheRfcWants() {
        String text = document(true, Locale.GERMAN, order(false, FINAL, PLACED)).text();
        assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        assertThat(text.split("\r\n", -1)).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(read(document(true, Locale.GERMAN, order(false, FINAL, PLACED)))
                        .getEvents()
                        .get(0)
                        .getSummary()
                        .getValue())
                .isEqualTo("bücher.com: Frist für Geld und Änderungen");
    }

    @Test
    void isTheSameText_untilSomethingChanges() {
        FeedDocument one = document(true, Locale.ENGLISH, order(false, FINAL, PLACED));
        assertThat(document(true, Locale.ENGLISH, order(false, FINAL, PLACED)).etag())
                .isEqualTo(one.etag());
        assertThat(document(true, Locale.ENGLISH, order(false, FINAL, PLACED.plusSeconds(1)))
                        .etag())
                .isNotEqualTo(one.etag());
        assertThat(one.lastModified()).isEqualTo(PLACED);
    }

    @Test
    void isACalendarWithoutOrdersToo() {
        FeedDocument empty = document(true, Locale.ENGLISH);
        assertThat(Biweekly.parse(empty.text()).first().getEvents()).isEmpty();
        assertThat(empty.lastModified()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
    }
}
