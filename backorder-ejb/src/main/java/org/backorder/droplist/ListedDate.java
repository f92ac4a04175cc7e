package org.backorder.droplist;

import java.time.Instant;
import java.time.LocalDate;
import org.backorder.registry.DropProfile;
import org.backorder.registry.DropSchedule;

/**
 * What a row of a list says about the date of a name; some lists name an instant, some a day, some a deadline. Only the
 * profile of the name's TLD makes a drop instant of it.
 */
@FunctionalInterface
interface ListedDate {
    /** The instant to hand to the calendar of drops, UTC. */
    Instant dropAt(DropProfile profile);

    /** The list names the expected release itself. */
    static ListedDate release(Instant instant) {
        return profile -> instant;
    }

    /** The list names a day in the zone of the profile, whose time rule then holds. */
    static ListedDate day(LocalDate day) {
        return profile -> DropSchedule.startOfDay(profile, day);
    }

    /** The list names a deadline, as our own published list does. */
    static ListedDate finalization(Instant instant) {
        return profile -> instant.plus(profile.finalizationLead());
    }
}
