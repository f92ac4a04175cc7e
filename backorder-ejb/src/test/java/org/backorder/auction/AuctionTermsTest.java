package org.backorder.auction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("R35")
class AuctionTermsTest {
    @ParameterizedTest
    @CsvSource({
        "2026-03-10T18:00:00Z, 2026-03-10T20:00:00Z",
        "2026-03-10T19:59:59.999999Z, 2026-03-10T20:00:00Z",
        "2026-03-10T20:00:00Z, 2026-03-11T20:00:00Z",
        "2026-12-31T23:00:00Z, 2027-01-01T20:00:00Z"
    })
    void opensAtTheNextTwentyHundred(String now, String opening) {
        AuctionTerms terms = new AuctionTerms(1, LocalTime.of(20, 0), Duration.ofDays(3));
        assertThat(terms.opensAfter(Instant.parse(now))).isEqualTo(Instant.parse(opening));
    }
}
