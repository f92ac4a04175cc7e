package org.backorder.web.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import org.backorder.refusal.MalformedParameter;
import org.jspecify.annotations.Nullable;

/** Dates as the protocol writes them (api.md 7): {@code YYYY-MM-DD HH:MM:SS} in UTC, always 19 characters. */
public final class WireDates {
    /** No date. */
    public static final String NONE = "0000-00-00 00:00:00";

    private static final int DATE_LENGTH = 10;
    private static final int LENGTH = 19;

    private WireDates() {}

    /** The instant to the second, or {@link #NONE}. */
    public static String format(@Nullable Instant instant) {
        return instant == null ? NONE : seconds(instant).toString();
    }

    /** The instant to the microsecond, 26 characters, or {@link #NONE}. */
    public static String micros(@Nullable Instant instant) {
        if (instant == null) {
            return NONE;
        }
        int micros = instant.get(ChronoField.MICRO_OF_SECOND);
        return seconds(instant)
                .append('.')
                .append(String.valueOf(1_000_000 + micros), 1, 7)
                .toString();
    }

    private static StringBuilder seconds(Instant instant) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, ZoneOffset.UTC);
        StringBuilder text = new StringBuilder(LENGTH + 7);
        text.append(time.toLocalDate()).append(' ');
        two(text, time.getHour()).append(':');
        two(text, time.getMinute()).append(':');
        return two(text, time.getSecond());
    }

    private static StringBuilder two(StringBuilder text, int value) {
        return text.append((char) ('0' + value / 10)).append((char) ('0' + value % 10));
    }

    /** A calendar date; refused with 505. */
    public static LocalDate date(String name, String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new MalformedParameter(name, "YYYY-MM-DD");
        }
    }

    /** A date-time, or the first second of a date. */
    public static Instant from(String name, String value) {
        return value.length() == DATE_LENGTH
                ? date(name, value).atStartOfDay(ZoneOffset.UTC).toInstant()
                : dateTime(name, value);
    }

    /** A date-time, or the last second of a date. */
    public static Instant until(String name, String value) {
        return value.length() == DATE_LENGTH
                ? date(name, value).atTime(23, 59, 59).toInstant(ZoneOffset.UTC)
                : dateTime(name, value);
    }

    /** A date-time; the blank may be a {@code T}, a {@code Z} and the original's {@code .0} at the end are tolerated. */
    public static Instant dateTime(String name, String value) {
        String text = value;
        if (text.endsWith("Z")) {
            text = text.substring(0, text.length() - 1);
        } else if (text.endsWith(".0")) {
            text = text.substring(0, text.length() - 2);
        }
        if (text.length() != LENGTH) {
            throw new MalformedParameter(name, "YYYY-MM-DD HH:MM:SS in UTC");
        }
        try {
            return LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new MalformedParameter(name, "YYYY-MM-DD HH:MM:SS in UTC");
        }
    }
}
