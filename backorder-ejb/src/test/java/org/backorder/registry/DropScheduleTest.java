package org.backorder.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Collectors;
import org.backorder.testing.LiveDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped profiles against the calendar: traps T01 to T04 and every mode. */
@Tag("R13")
class DropScheduleTest {
    private static final Map<String, DropProfile> SHIPPED = Map.copyOf(read());

    private static Map<String, DropProfile> read() {
        PolicyStore policies = new PolicyStore();
        policies.database = LiveDatabase.fresh().dataSource();
        return policies.profiles().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().get(0).profile()));
    }

    @BeforeAll
    static void allProfilesOfTheTableAreThere() {
        assertThat(SHIPPED)
                .containsOnlyKeys(
                        "com-net",
                        "org",
                        "identity-digital",
                        "uk",
                        "se-nu",
                        "it",
                        "fr",
                        "ca",
                        "nl",
                        "eu",
                        "ch-li",
                        "nz",
                        "au",
                        "generic",
                        "sandbox");
    }

    @ParameterizedTest(name = "{0} listed {1} is released {2} to {3}")
    @CsvSource({
        // T01: 14:00 New York on every listed day around both changes of 2026 (8 March, 1 November)
        "com-net, 2026-03-07T12:00:00Z, 2026-03-07T19:00:00Z, 2026-03-07T20:00:00Z",
        "com-net, 2026-03-08T12:00:00Z, 2026-03-08T18:00:00Z, 2026-03-08T19:00:00Z",
        "com-net, 2026-10-31T12:00:00Z, 2026-10-31T18:00:00Z, 2026-10-31T19:00:00Z",
        "com-net, 2026-11-01T12:00:00Z, 2026-11-01T19:00:00Z, 2026-11-01T20:00:00Z",
        // both ends of the listed day in New York
        "com-net, 2026-07-01T03:59:59Z, 2026-06-30T18:00:00Z, 2026-06-30T19:00:00Z",
        "com-net, 2026-07-01T04:00:00Z, 2026-07-01T18:00:00Z, 2026-07-01T19:00:00Z",
        // T02: Wednesday 19:00 UTC in winter and summer; inside the session it is this one, at its end the next
        "ca, 2026-01-07T00:00:00Z, 2026-01-07T19:00:00Z, 2026-01-07T20:00:00Z",
        "ca, 2026-07-02T00:00:00Z, 2026-07-08T19:00:00Z, 2026-07-08T20:00:00Z",
        "ca, 2026-07-08T19:59:59Z, 2026-07-08T19:00:00Z, 2026-07-08T20:00:00Z",
        "ca, 2026-07-08T20:00:00Z, 2026-07-15T19:00:00Z, 2026-07-15T20:00:00Z",
        // T03
        "it, 2026-03-28T00:00:00Z, 2026-03-28T08:00:00Z, 2026-03-28T08:00:00Z",
        "it, 2026-03-28T15:00:00Z, 2026-03-28T15:00:00Z, 2026-03-28T15:00:00Z",
        "it, 2026-03-29T13:59:59Z, 2026-03-29T07:00:00Z, 2026-03-29T07:00:00Z",
        "it, 2026-03-29T14:00:00Z, 2026-03-29T14:00:00Z, 2026-03-29T14:00:00Z",
        "se-nu, 2026-03-29T00:00:00Z, 2026-03-29T04:00:00Z, 2026-03-29T04:00:00Z",
        "se-nu, 2026-12-01T00:00:00Z, 2026-12-01T04:00:00Z, 2026-12-01T04:00:00Z",
        "fr, 2026-07-01T10:32:00Z, 2026-07-01T10:32:00Z, 2026-07-02T10:32:00Z",
        "fr, 2026-07-01T10:32:01Z, 2026-07-01T11:32:00Z, 2026-07-02T11:32:00Z",
        // the others
        "uk, 2026-07-01T10:11:12Z, 2026-07-01T10:11:12Z, 2026-07-01T10:11:12Z",
        "nl, 2026-07-01T10:11:12Z, 2026-07-01T10:11:12Z, 2026-07-01T11:11:12Z",
        "nz, 2026-07-01T02:30:00Z, 2026-07-01T02:00:00Z, 2026-07-01T03:00:00Z",
        "nz, 2026-07-01T03:00:00Z, 2026-07-02T02:00:00Z, 2026-07-02T03:00:00Z",
        "au, 2026-07-01T03:29:59Z, 2026-07-01T03:00:00Z, 2026-07-01T03:00:00Z",
        "au, 2026-07-01T03:30:00Z, 2026-07-01T03:30:00Z, 2026-07-01T03:30:00Z",
        "generic, 2026-07-01T10:00:00Z, 2026-07-01T00:00:00Z, 2026-07-02T00:00:00Z",
        "identity-digital, 2026-07-01T16:00:00Z, 2026-07-01T16:00:00Z, 2026-07-01T16:00:00Z",
    })
    void releases(String profile, Instant listed, Instant earliest, Instant latest) {
        DropTimes times = DropSchedule.times(shipped(profile), listed);

        assertThat(times.earliest()).isEqualTo(earliest);
        assertThat(times.latest()).isEqualTo(latest);
        assertThat(times.finalizationAt()).isEqualTo(earliest.minus(1, ChronoUnit.HOURS));
        assertThat(times.opensAt()).isEqualTo(times.finalizationAt().minus(3, ChronoUnit.DAYS));
    }

    @Test
    void finalizesComOncePerDayAt13NewYork_acrossBothChangesOfTheClock() {
        DropProfile profile = shipped("com-net");
        ZoneId newYork = ZoneId.of("America/New_York");
        for (LocalDate day = LocalDate.parse("2026-01-01"); day.getYear() == 2026; day = day.plusDays(1)) {
            DropTimes times = DropSchedule.times(profile, DropSchedule.startOfDay(profile, day));

            assertThat(times.finalizationAt().atZone(newYork).toLocalDateTime())
                    .isEqualTo(day.atTime(LocalTime.of(13, 0)));
            assertThat(times.windowEnd())
                    .isEqualTo(day.plusDays(1).atStartOfDay(newYork).toInstant());
        }
    }

    @Test
    void triesOnTheSandboxUntilOneHourAfterTheDrop() {
        DropProfile sandbox = shipped("sandbox");
        Instant drop = Instant.parse("2026-05-01T12:00:00.123456Z");
        DropTimes times = DropSchedule.times(sandbox, drop);

        assertThat(times)
                .isEqualTo(new DropTimes(
                        drop,
                        drop,
                        drop.plus(Duration.ofHours(1)),
                        drop.minus(Duration.ofHours(1)),
                        drop.minus(Duration.ofHours(73))));
        assertThat(sandbox.limits().sessions()).isEqualTo(64);
        assertThat(sandbox.limits().idle()).isEqualTo(Duration.ofMinutes(10));
        assertThat(sandbox.strategy().leadIn()).isEqualTo(Duration.ofMillis(50));
        assertThat(sandbox.strategy().storm()).isTrue();
    }

    @Tag("R34")
    @ParameterizedTest
    @CsvSource({
        "2026-07-01T18:00:00Z, 2026-07-01T18:00:00Z, 2026-07-02T04:00:00Z", // summer
        "2026-01-15T19:00:00Z, 2026-01-15T19:00:00Z, 2026-01-16T05:00:00Z", // winter: T04
        "2026-03-07T19:00:00Z, 2026-03-07T19:00:00Z, 2026-03-08T05:00:00Z", // the night before summer time
        "2026-03-08T18:00:00Z, 2026-03-08T18:00:00Z, 2026-03-09T04:00:00Z", // the day of the change to it
        "2026-10-31T18:00:00Z, 2026-10-31T18:00:00Z, 2026-11-01T04:00:00Z", // the night before winter time
        "2026-11-01T19:00:00Z, 2026-11-01T19:00:00Z, 2026-11-02T05:00:00Z", // the day of the change to it
        // a drop at another hour of the same day in New York
        "2026-07-01T04:00:00Z, 2026-07-01T18:00:00Z, 2026-07-02T04:00:00Z",
        "2026-07-02T03:59:59.999999Z, 2026-07-01T18:00:00Z, 2026-07-02T04:00:00Z",
    })
    void opensPostDropLiteFrom14To24NewYork(Instant drop, Instant opens, Instant closes) {
        LiteWindow window =
                new LiteWindow(ZoneId.of("America/New_York"), LocalTime.parse("14:00"), Duration.ofHours(10));

        assertThat(window.isOpen(drop, opens.minusNanos(1000))).isFalse();
        assertThat(window.isOpen(drop, opens)).isTrue();
        assertThat(window.isOpen(drop, closes.minusNanos(1000))).isTrue();
        assertThat(window.isOpen(drop, closes)).isFalse();
    }

    @Tag("R34")
    @Test
    void measuresTheLiteWindowByTheClockOnTheWall() {
        // in the night of the change to summer time 04:00 is an hour nearer
        LiteWindow night = new LiteWindow(ZoneId.of("America/New_York"), LocalTime.parse("20:00"), Duration.ofHours(8));

        assertThat(night.closesAt(Instant.parse("2026-03-07T19:00:00Z"))).isEqualTo("2026-03-08T08:00:00Z");
        assertThat(night.closesAt(Instant.parse("2026-03-06T19:00:00Z"))).isEqualTo("2026-03-07T09:00:00Z");
        assertThat(night).hasToString("20:00-04:00 America/New_York");
    }

    private static DropProfile shipped(String name) {
        return java.util.Objects.requireNonNull(SHIPPED.get(name), name);
    }
}
