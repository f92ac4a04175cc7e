package org.backorder.web.page.shared;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** An instant as people read it: in UTC, in the viewer's zone, and as what is left until then (R13). */
public final class Moment {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MICROS = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS", Locale.ROOT);

    private Moment() {}

    /** {@code 2026-03-10 19:00 UTC}; seconds only where there are some. */
    public static String utc(Instant instant) {
        return plain(instant.atZone(ZoneOffset.UTC)) + " UTC";
    }

    /** {@code 15:00 EDT}, with its weekday where the day differs from the UTC one; empty for viewers who live in UTC. */
    public static String local(Instant instant, ZoneId zone, Locale locale) {
        ZonedDateTime there = instant.atZone(zone);
        if (zone.normalized().equals(ZoneOffset.UTC)) {
            return "";
        }
        boolean sameDay =
                there.toLocalDate().equals(instant.atZone(ZoneOffset.UTC).toLocalDate());
        return DateTimeFormatter.ofPattern(sameDay ? "HH:mm zzz" : "EEE HH:mm zzz", locale)
                .format(there);
    }

    /** The time of day in UTC to the microsecond, for flight records; their date stands above them. */
    public static String micros(Instant instant) {
        return MICROS.format(instant.atZone(ZoneOffset.UTC));
    }

    /** What is left until then in the two largest units, or how long ago it was. */
    public static String distance(Instant now, Instant then, Locale locale) {
        String key = then.isBefore(now) ? "moment.ago" : "moment.in";
        return Texts.say(locale, key, span(Duration.between(now, then).abs(), locale));
    }

    private static String span(Duration span, Locale locale) {
        long days = span.toDays();
        int hours = span.toHoursPart();
        int minutes = span.toMinutesPart();
        if (days > 0) {
            return Texts.say(locale, "moment.days", days, hours);
        }
        if (hours > 0) {
            return Texts.say(locale, "moment.hours", hours, minutes);
        }
        return minutes > 0
                ? Texts.say(locale, "moment.minutes", minutes, span.toSecondsPart())
                : Texts.say(locale, "moment.seconds", span.toSecondsPart());
    }

    private static String plain(ZonedDateTime time) {
        boolean whole = time.truncatedTo(ChronoUnit.SECONDS).getSecond() == 0;
        return (whole ? MINUTES : SECONDS).format(time);
    }
}
