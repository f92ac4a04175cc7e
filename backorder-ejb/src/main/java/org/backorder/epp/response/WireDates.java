package org.backorder.epp.response;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import org.jspecify.annotations.Nullable;

/** Reads the dates of frames (XML Schema {@code dateTime}); a date without a zone is UTC, as RFC 5730 section 2.4 demands of all of them. */
final class WireDates {
    private static final int NANO_DIGITS = 9;

    private WireDates() {}

    /** The instant, or null when there is none that can be read: a missing date is unknown, never guessed. */
    static @Nullable Instant read(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String date = text.strip().replace(' ', 'T');
        try {
            if (date.length() == "2026-05-01".length()) {
                return LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant();
            }
            return hasZone(date)
                    ? OffsetDateTime.parse(date).toInstant()
                    : LocalDateTime.parse(date).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static boolean hasZone(String date) {
        int time = date.indexOf('T');
        return date.endsWith("Z") || date.indexOf('+', time) > 0 || date.indexOf('-', Math.max(time, 0)) > time;
    }

    /**
     * The step a date shows by its own digits. Zeros at the end count for nothing: a server that prints {@code 12:00:00.0Z} for every second must not pass
     * for one that knows tenths.
     */
    static Duration resolution(@Nullable Instant date) {
        if (date == null || date.get(ChronoField.NANO_OF_SECOND) == 0) {
            return Duration.ofSeconds(1);
        }
        int digits = NANO_DIGITS;
        int nanos = date.get(ChronoField.NANO_OF_SECOND);
        while (nanos % 10 == 0) {
            nanos /= 10;
            digits--;
        }
        long step = 1;
        for (int i = digits; i < NANO_DIGITS; i++) {
            step *= 10;
        }
        return Duration.ofNanos(step);
    }
}
