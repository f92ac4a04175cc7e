package org.backorder.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/** Local times as instants: inside a gap the instant after it, inside an overlap the earlier one (registries.md 3.2). */
final class LocalTimes {
    private LocalTimes() {}

    static Instant instantOf(LocalDate day, LocalTime time, ZoneId zone) {
        LocalDateTime local = day.atTime(time);
        ZoneOffsetTransition transition = zone.getRules().getTransition(local);
        if (transition != null && transition.isGap()) {
            return transition.getInstant();
        }
        return local.atZone(zone).toInstant(); // of two offsets java.time takes the earlier instant
    }
}
