package org.backorder.registry;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When post-drop Lite orders may be placed for a dropped name (R34): from a local time on the drop's day in the registry's
 * zone, for so long. Local, because the same window is an hour later in UTC in winter (trap T04).
 */
public record LiteWindow(ZoneId zone, LocalTime from, Duration length) {
    /** First instant of the window on the day of that drop. */
    public Instant opensAt(Instant dropAt) {
        return LocalTimes.instantOf(day(dropAt), from, zone);
    }

    /** First instant after the window. */
    public Instant closesAt(Instant dropAt) {
        LocalDateTime end = day(dropAt).atTime(from).plus(length); // by the clock on the wall: 24:00 stays 24:00
        return LocalTimes.instantOf(end.toLocalDate(), end.toLocalTime(), zone);
    }

    /** True inside the window: its first instant counts, its end does not. */
    public boolean isOpen(Instant dropAt, Instant now) {
        return !now.isBefore(opensAt(dropAt)) && now.isBefore(closesAt(dropAt));
    }

    private LocalDate day(Instant dropAt) {
        return dropAt.atZone(zone).toLocalDate();
    }

    /** As people read it: {@code 14:00-24:00 America/New_York}. */
    @Override
    public String toString() {
        LocalTime until = from.plus(length);
        return from + "-" + (until.equals(LocalTime.MIDNIGHT) ? "24:00" : until.toString()) + " " + zone;
    }
}
