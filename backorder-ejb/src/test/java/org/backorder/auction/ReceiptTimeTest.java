package org.backorder.auction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.LongRange;

@Tag("R37")
class ReceiptTimeTest {
    private static final Instant END = Instant.parse("2026-03-14T20:00:00Z");

    /** Decision 0023 as a statement about four instants on two clocks; nothing here may fail, or a bid could be lost. */
    @Property(tries = 20_000)
    void whateverCountsAsBeforeTheEnd_isAnnouncedWhenClosingBegins(
            @ForAll @LongRange(min = -120_000, max = 120_000) long edgeMicros,
            @ForAll @LongRange(min = 0, max = 200_000) long delayMicros,
            @ForAll @LongRange(min = -20_000, max = 20_000) long clocksApartMicros) {
        Instant edge = END.plusNanos(edgeMicros * 1000);
        Instant announced = edge.plusNanos(delayMicros * 1000);
        Instant received = ReceiptTime.of(edge, announced);
        assertThat(received).isBetween(edge, announced);
        Instant announcedByTheClosersClock = announced.plusNanos(clocksApartMicros * 1000);
        if (received.isBefore(END)) {
            assertThat(announcedByTheClosersClock).isBefore(END.plus(ReceiptTime.GRACE));
        }
    }

    @Property(tries = 1000)
    void isTheReadingAtTheEdge_ofBidsThatAreNotHeldUp(@ForAll @LongRange(min = 0, max = 30_000) long delayMicros) {
        assertThat(ReceiptTime.of(END, END.plus(Duration.ofNanos(delayMicros * 1000))))
                .isEqualTo(END);
    }
}
