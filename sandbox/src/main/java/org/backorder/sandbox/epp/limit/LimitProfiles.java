package org.backorder.sandbox.epp.limit;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/** Limits of real registries as far as their policies are known (registries.md 2.5); several are old or of one source. */
public final class LimitProfiles {
    private static final Set<String> TRANSFORMS = Set.of("create", "update", "delete", "renew", "transfer");

    private LimitProfiles() {}

    /** The profile of that id: sandbox, uk, nz, ca, fr, it, ee. */
    public static LimitProfile named(String id) {
        return switch (id) {
            case "sandbox" -> LimitProfile.sandbox();
            case "uk" -> uk();
            case "nz" -> nz();
            case "ca" -> ca();
            case "fr" -> fr();
            case "it" -> it();
            case "ee" -> ee();
            default -> throw new IllegalArgumentException("no limit profile " + id);
        };
    }

    private static LimitProfile uk() {
        return new LimitProfileEdit(LimitProfile.sandbox())
                .budget(new LimitProfile.Budget(1000, Duration.ofDays(1), Duration.ofDays(1), 2308))
                .checkReasons(true)
                .done();
    }

    private static LimitProfile nz() {
        return new LimitProfileEdit(LimitProfile.sandbox())
                .sessions(10)
                .addresses(10)
                .idle(Duration.ofMinutes(5))
                .gap(new LimitProfile.Gap(Duration.ofSeconds(1), TRANSFORMS, 0))
                .penalty(new LimitProfile.Penalty(LimitProfile.Trigger.VIOLATION, Duration.ofSeconds(10), true))
                .sessionWindow(new LimitProfile.Window("UTC", LocalTime.of(2, 0), Duration.ofHours(1), null, 8455))
                .done();
    }

    private static LimitProfile ca() {
        return new LimitProfileEdit(LimitProfile.sandbox())
                .sessions(1)
                .gap(new LimitProfile.Gap(Duration.ofSeconds(5), Set.of(), 2502))
                .sessionWindow(new LimitProfile.Window(
                        "UTC", LocalTime.of(19, 0), Duration.ofHours(1), DayOfWeek.WEDNESDAY, 2308))
                .done();
    }

    private static LimitProfile fr() {
        return new LimitProfileEdit(LimitProfile.sandbox())
                .gap(new LimitProfile.Gap(Duration.ofMillis(100), Set.of(), 2400))
                .penalty(new LimitProfile.Penalty(LimitProfile.Trigger.FAILING_CREATE, Duration.ofSeconds(2), false))
                .dropEndpoint(new LimitProfile.DropEndpoint(Duration.ZERO, Set.of("check", "create"), ""))
                .done();
    }

    private static LimitProfile it() {
        return new LimitProfileEdit(LimitProfile.sandbox())
                .dropEndpoint(new LimitProfile.DropEndpoint(Duration.ofDays(7), Set.of(), "9078"))
                .done();
    }

    private static LimitProfile ee() {
        return new LimitProfileEdit(LimitProfile.sandbox())
                .rate(List.of(new LimitProfile.Rate(240, Duration.ofMinutes(1), Set.of(), 0)))
                .penalty(new LimitProfile.Penalty(LimitProfile.Trigger.ANY_ERROR, Duration.ofSeconds(1), false))
                .done();
    }
}
