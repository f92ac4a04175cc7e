package org.backorder.auction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.backorder.money.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The canonical form to the letter, and hashes that sha256sum gives for it: exported logs must stay verifiable for ever. */
@Tag("R38")
class LogEntryTest {
    private static final Instant START = Instant.parse("2026-03-11T20:00:00Z");
    private static final Instant END = Instant.parse("2026-03-14T20:00:00Z");
    private static final LogEntry OPENED =
            new LogEntry(1000, 1, LogEntry.Kind.OPENED, START, null, null, null, END, "house.com/USD/10.00/0:500");
    private static final LogEntry BID = new LogEntry(
            1000,
            2,
            LogEntry.Kind.BID,
            Instant.parse("2026-03-14T19:59:59.000001Z"),
            "Bidder-K7QT",
            Money.parse("10.00", "USD"),
            "Bidder-K7QT",
            Instant.parse("2026-03-14T20:01:59.000001Z"),
            "-");

    @Test
    void writesAnEntryAsOneLine() {
        assertThat(OPENED.canonical())
                .isEqualTo("v=1 auction=1000 entry=1 kind=OPENED at=2026-03-11T20:00:00.000000Z bidder=- price=-"
                        + " leader=- ends=2026-03-14T20:00:00.000000Z detail=house.com/USD/10.00/0:500");
        assertThat(BID.canonical())
                .isEqualTo("v=1 auction=1000 entry=2 kind=BID at=2026-03-14T19:59:59.000001Z bidder=Bidder-K7QT"
                        + " price=10.00 leader=Bidder-K7QT ends=2026-03-14T20:01:59.000001Z detail=-");
    }

    @Test
    void chainsTheHashes() {
        String first = OPENED.hash(LogEntry.BEFORE_THE_FIRST);
        assertThat(first).isEqualTo("4ad25d2714d33fe7df4c2e495e1b3c212ea441317bdf698ee599a13b9924ce73");
        assertThat(BID.hash(first)).isEqualTo("642a534d93809797342fdea4365ee9ca92be95d4cd4807b16631b61545ffcfca");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "house.com\nkind=CLOSED", "häuser.com"})
    void refusesTexts_thatCouldBeReadAsSomethingElse(String detail) {
        assertThatThrownBy(() -> new LogEntry(1, 1, LogEntry.Kind.OPENED, START, null, null, null, END, detail))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
