package org.backorder.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** The calendar over every zone of the JDK, at and around changes of the clock. A failing try prints its seed. */
@Tag("R13")
class DropSchedulePropertyTest {
    private static final long FROM = Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();
    private static final long TO = Instant.parse("2045-01-01T00:00:00Z").getEpochSecond();

    @Provide
    Arbitrary<String> zones() {
        return Arbitraries.of(ZoneId.getAvailableZoneIds().stream().sorted().toList());
    }

    @Provide
    Arbitrary<ReleaseMode> modes() {
        return Arbitraries.of(ReleaseMode.class);
    }

    @Property(tries = 5000)
    void answersTheSame_whenAskedAboutItsOwnEarliestRelease(
            @ForAll("modes") ReleaseMode mode,
            @ForAll("zones") String zone,
            @ForAll @LongRange(min = 946_684_800L, max = 2_366_841_600L) long second,
            @ForAll @IntRange(max = 1439) int minuteOfDay,
            @ForAll boolean nearAChange) {
        DropProfile profile = profile(mode, zone, minuteOfDay);
        Instant listed = nearAChange ? nearNextChange(zone, second, minuteOfDay) : Instant.ofEpochSecond(second);

        DropTimes times = DropSchedule.times(profile, listed);

        assertThat(DropSchedule.times(profile, times.earliest())).isEqualTo(times);
        assertThat(times.latest()).isAfterOrEqualTo(times.earliest());
        assertThat(times.windowEnd()).isAfterOrEqualTo(times.latest());
        assertThat(times.finalizationAt()).isBefore(times.earliest());
        assertThat(times.opensAt()).isBefore(times.finalizationAt());
    }

    @Property(tries = 5000)
    void keepsAListedDay_inItsZone(
            @ForAll("zones") String zone,
            @ForAll @LongRange(min = 10_957, max = 27_393) long epochDay,
            @ForAll @IntRange(max = 1319) int minuteOfDay) {
        List<String> slot = List.of(time(minuteOfDay).toString());
        DropProfile profile = Profiles.of(ReleaseMode.FIXED_SLOT, zone, slot, null, null, Duration.ZERO);
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        Instant start = DropSchedule.startOfDay(profile, day);
        if (!DropSchedule.deletionDay(profile, start).equals(day)) {
            return; // a day the zone skipped when it changed sides of the date line
        }

        Instant earliest = DropSchedule.times(profile, start).earliest();

        assertThat(earliest).isAfterOrEqualTo(start);
        assertThat(earliest).isBeforeOrEqualTo(DropSchedule.startOfDay(profile, day.plusDays(1)));
        boolean plain = ZoneId.of(zone).getRules().getTransition(day.atTime(time(minuteOfDay))) == null;
        if (plain) {
            assertThat(earliest.atZone(ZoneId.of(zone)).toLocalDateTime()).isEqualTo(day.atTime(time(minuteOfDay)));
        }
    }

    @Property(tries = 2000)
    void findsTheWeeklySession_withinAWeek(
            @ForAll("zones") String zone,
            @ForAll @LongRange(min = 946_684_800L, max = 2_366_841_600L) long second,
            @ForAll DayOfWeek weekday,
            @ForAll @IntRange(max = 1439) int minuteOfDay) {
        Duration window = Duration.ofHours(1);
        DropProfile profile = Profiles.of(
                ReleaseMode.PACED_SESSION, zone, List.of(time(minuteOfDay).toString()), weekday, null, window);
        Instant listed = Instant.ofEpochSecond(second);

        Instant start = DropSchedule.times(profile, listed).earliest();

        assertThat(start.plus(window)).isAfter(listed);
        assertThat(Duration.between(listed, start)).isLessThanOrEqualTo(Duration.ofDays(8));
    }

    private static Instant nearNextChange(String zone, long second, int minuteOfDay) {
        ZoneOffsetTransition change = ZoneId.of(zone)
                .getRules()
                .nextTransition(Instant.ofEpochSecond(Math.max(FROM, second - 400L * 86_400)));
        Instant instant = change == null ? Instant.ofEpochSecond(second) : change.getInstant();
        Instant near = instant.plusSeconds((minuteOfDay - 720) * 120L);
        return near.getEpochSecond() > TO ? Instant.ofEpochSecond(second) : near;
    }

    private static DropProfile profile(ReleaseMode mode, String zone, int minuteOfDay) {
        List<String> times = List.of(time(minuteOfDay).toString(), "23:30", "00:15");
        return Profiles.of(mode, zone, times, null, minuteOfDay % 60, Duration.ofMinutes(10));
    }

    private static LocalTime time(int minuteOfDay) {
        return LocalTime.of(minuteOfDay / 60, minuteOfDay % 60);
    }
}
