package org.backorder.alerts.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How mails write instants: to the second, with the zone's name, for a bare time is a wrong time somewhere. */
final class MailInstant {
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private MailInstant() {}

    static String of(Instant at, ZoneId zone) {
        String name = zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
        return SECOND.format(at.atZone(zone)) + " " + name;
    }
}
