package org.backorder.registry;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * The calendar of drops: a pure function from a profile and a listed date to all instants of the drop (R13, traps T01 to T04).
 * Applied to its own earliest release it answers the same again, so that a stored drop date may be asked about at any time.
 */
public final class DropSchedule {
    private DropSchedule() {}

    /** All instants for a name listed with that drop instant; a listed day is given by {@link #startOfDay}. */
    public static DropTimes times(DropProfile profile, Instant listedDrop) {
        Instant earliest = switch (profile.mode()) {
            case EXACT_INSTANT, POOLED_BATCH, REGISTRY_ALLOCATED -> listedDrop;
            case ORDERED_WINDOW, FIXED_SLOT, RANDOM_IN_WINDOW -> slot(profile, listedDrop);
            case PACED_SESSION -> session(profile, listedDrop);
            case PERIODIC_BATCH -> batch(profile, listedDrop);
        };
        Instant latest = earliest.plus(profile.release().window());
        Instant finalization = earliest.minus(profile.finalizationLead());
        return new DropTimes(
                earliest,
                latest,
                latest.plus(profile.release().tryFor()),
                finalization,
                finalization.minus(profile.fundingLead()));
    }

    /** The instant that stands for a listed day without a time: its first instant in the profile's zone. */
    public static Instant startOfDay(DropProfile profile, LocalDate day) {
        return LocalTimes.instantOf(day, LocalTime.MIDNIGHT, profile.zone());
    }

    /** The day of a drop in the profile's zone. */
    public static LocalDate deletionDay(DropProfile profile, Instant dropAt) {
        return dropAt.atZone(profile.zone()).toLocalDate();
    }

    /** The last slot of the listed day that is not after the listed instant, or else the day's first. */
    private static Instant slot(DropProfile profile, Instant listed) {
        LocalDate day = deletionDay(profile, listed);
        // a slot inside a gap that ends the day falls on the next day's first instant and must stay there
        boolean isSlotOfTheDayBefore = slots(profile, day.minusDays(1)).anyMatch(listed::equals);
        if (isSlotOfTheDayBefore || profile.release().times().isEmpty()) {
            return listed;
        }
        List<Instant> slots = slots(profile, day).sorted().toList();
        Instant chosen = slots.get(0);
        for (Instant slot : slots) {
            if (!slot.isAfter(listed)) {
                chosen = slot;
            }
        }
        return chosen;
    }

    /** The session under way at the listed instant, or else the next one. */
    private static Instant session(DropProfile profile, Instant listed) {
        Duration window = profile.release().window();
        LocalDate day = deletionDay(profile, listed);
        List<Instant> starts = Stream.iterate(day.minusDays(1), date -> date.plusDays(1))
                .limit(10) // from the session that began the evening before to the one a week on
                .filter(date -> profile.release().weekday() == null
                        || date.getDayOfWeek() == profile.release().weekday())
                .flatMap(date -> slots(profile, date))
                .sorted()
                .toList();
        if (starts.contains(listed)) {
            return listed;
        }
        return starts.stream()
                .filter(start -> listed.isBefore(start.plus(window)))
                .findFirst()
                .orElse(listed);
    }

    private static Stream<Instant> slots(DropProfile profile, LocalDate day) {
        return profile.release().times().stream().map(time -> LocalTimes.instantOf(day, time, profile.zone()));
    }

    /** The first purge at the profile's minute of an hour that is not before the listed instant. */
    private static Instant batch(DropProfile profile, Instant listed) {
        Integer minute = profile.release().minute();
        if (minute == null) {
            return listed;
        }
        ZonedDateTime hour = listed.atZone(profile.zone()).truncatedTo(ChronoUnit.HOURS);
        ZonedDateTime batch = hour.plusMinutes(minute);
        while (batch.toInstant().isBefore(listed)) {
            batch = batch.plusHours(1);
        }
        return batch.toInstant();
    }
}
