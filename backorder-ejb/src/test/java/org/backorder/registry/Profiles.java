package org.backorder.registry;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Drop profiles for tests: one hour of finalization lead, three days of funding lead, valid dull limits. */
public final class Profiles {
    private Profiles() {}

    /** A profile of that mode and rule. */
    public static DropProfile of(
            ReleaseMode mode,
            String zone,
            List<String> times,
            @Nullable DayOfWeek weekday,
            @Nullable Integer minute,
            Duration window) {
        return new DropProfile(
                "test",
                "Test",
                mode,
                ZoneId.of(zone),
                Duration.ofHours(1),
                Duration.ofDays(3),
                false,
                DropProfile.LifeCycle.UNKNOWN,
                new DropProfile.Release(
                        times.stream().map(LocalTime::parse).toList(), weekday, minute, window, Duration.ofHours(1)),
                new DropProfile.Limits(4, null, null, null, null, Duration.ofMinutes(2)),
                new DropProfile.Strategy(false, Duration.ofMillis(50), Duration.ofSeconds(3), Duration.ZERO),
                Map.of(),
                null,
                Set.of(),
                "for tests");
    }

    /** The exact instant of the list, as on the sandbox registry. */
    public static DropProfile exact() {
        return of(ReleaseMode.EXACT_INSTANT, "UTC", List.of(), null, null, Duration.ZERO);
    }
}
