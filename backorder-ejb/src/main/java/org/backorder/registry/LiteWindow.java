package org.backorder.registry;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When post-drop Lite orders may be placed for a dropped name (R34): from a local time on the drop's day in the registry's
 * zone, for so long. Local, because the same window is an hour later in UTC in winter (trap T04).
 */
public record LiteWindow(ZoneId zone, LocalTime from, Duration length) {
    /** First instant of the window on the day of that drop. */
    public Instant opensAt(Instant dropAt) {
        return LocalTimes.instantOf(dropAt.atZone(zone).toLocalDate(), from, zone);
    }

    /** First instant after the window. */
    public Instant closesAt(Instant dropAt) {
        return opensAt(dropAt).plus(length);
    }

    /** True inside the window: its first instant counts, its end does not. */
    public boolean isOpen(Instant dropAt, Instant now) {
        return !now.isBefore(opensAt(dropAt)) && now.isBefore(closesAt(dropAt));
    }
}
