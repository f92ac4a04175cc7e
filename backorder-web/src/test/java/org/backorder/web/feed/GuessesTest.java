package org.backorder.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class GuessesTest {
    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

    @Test
    void areTooManyFromOneAddress_untilThePeriodIsOver() {
        Guesses guesses = new Guesses();
        for (int guess = 0; guess < Guesses.MOST; guess++) {
            assertThat(guesses.areTooMany("192.0.2.1", NOON)).isFalse();
            guesses.count("192.0.2.1", NOON);
        }
        Instant end = NOON.plus(Guesses.PERIOD);
        assertThat(guesses.areTooMany("192.0.2.1", end.minusNanos(1000))).isTrue();
        assertThat(guesses.areTooMany("192.0.2.2", end.minusNanos(1000))).isFalse();
        assertThat(guesses.areTooMany("192.0.2.1", end)).isFalse();
    }
}
