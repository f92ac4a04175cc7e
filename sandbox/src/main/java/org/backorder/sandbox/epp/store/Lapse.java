package org.backorder.sandbox.epp.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What time alone does to a registration: purge, purge in favour of a taker, automatic renewal. Pure functions. */
public final class Lapse {
    private static final long MICROS = 1_000_000L;

    private Lapse() {}

    /** The registration at that instant, or null when the name is free then. */
    public static @Nullable Domain at(Domain stored, long now) {
        Domain domain = stored;
        if (domain.deleting() && now >= domain.dropAt()) {
            DomainDetails details = domain.details();
            String taker = details == null ? null : details.taker();
            if (taker == null) {
                return null;
            }
            domain = taken(domain, taker, domain.dropAt());
        }
        DomainDetails details = domain.details();
        PendingCreate pending = details == null ? null : details.pending();
        if (details != null && pending != null && now >= pending.until()) {
            if (!pending.success()) {
                return null;
            }
            domain = domain.withDetails(details.awaiting(null));
        }
        return domain.deleting() ? domain : renewed(domain, now);
    }

    /** The registration a taker holds from that instant on. */
    public static Domain taken(Domain before, String taker, long at) {
        String authInfo = "taken-" + Long.toHexString(at);
        return new Domain(
                before.name(),
                taker,
                at,
                plusYears(at, 1),
                at,
                false,
                before.listed(),
                DomainDetails.registered(taker, null, authInfo));
    }

    // registries renew an expired name by a year until its registrar deletes it (registries.md 2.1)
    private static Domain renewed(Domain domain, long now) {
        Domain current = domain;
        for (int years = 1; current.expiresAt() <= now; years++) {
            current = domain.withExpiry(plusYears(domain.expiresAt(), years));
        }
        return current;
    }

    /** RFC 3915 statuses at that instant. */
    public static List<String> rgpStatus(Domain domain, long now) {
        if (!domain.deleting()) {
            return now - domain.createdAt() < 5 * 86_400L * MICROS ? List.of("addPeriod") : List.of();
        }
        DomainDetails details = domain.details();
        boolean redeemable = details != null && now < details.redemptionEnd();
        return List.of(redeemable ? "redemptionPeriod" : "pendingDelete");
    }

    public static long plusYears(long micros, int years) {
        return micros(instant(micros).atOffset(ZoneOffset.UTC).plusYears(years).toInstant());
    }

    public static long plusMonths(long micros, int months) {
        return micros(
                instant(micros).atOffset(ZoneOffset.UTC).plusMonths(months).toInstant());
    }

    public static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    public static long micros(Instant at) {
        return Math.addExact(Math.multiplyExact(at.getEpochSecond(), MICROS), at.getNano() / 1000);
    }
}
