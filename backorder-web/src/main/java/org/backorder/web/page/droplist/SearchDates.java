package org.backorder.web.page.droplist;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.backorder.refusal.InvalidValue;
import org.jspecify.annotations.Nullable;

/** When a wanted name drops: deletion days are the registry's, finalization dates UTC (R16). */
public class SearchDates implements Serializable {
    private static final long serialVersionUID = 1L;
    /** A span of days becomes a set of days; longer ones are what the finalization range is for. */
    private static final int MOST_DAYS = 62;

    private @Nullable LocalDate dayFrom;
    private @Nullable LocalDate dayTo;
    private @Nullable LocalDate finalizationDay;
    private @Nullable LocalDateTime finalizationFrom;
    private @Nullable LocalDateTime finalizationTo;

    Set<LocalDate> deletionDays() {
        LocalDate from = dayFrom == null ? dayTo : dayFrom;
        LocalDate to = dayTo == null ? dayFrom : dayTo;
        if (from == null || to == null) {
            return Set.of();
        }
        if (to.isBefore(from) || from.plusDays(MOST_DAYS).isBefore(to)) {
            throw new InvalidValue("DELETIONDAY", "an ascending span of at most " + MOST_DAYS + " days");
        }
        return from.datesUntil(to.plusDays(1)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Set<LocalDate> finalizationDays() {
        return finalizationDay == null ? Set.of() : Set.of(finalizationDay);
    }

    @Nullable
    Instant earliestFinalization() {
        return utc(finalizationFrom);
    }

    @Nullable
    Instant latestFinalization() {
        return utc(finalizationTo);
    }

    boolean isAny() {
        return dayFrom != null
                || dayTo != null
                || finalizationDay != null
                || finalizationFrom != null
                || finalizationTo != null;
    }

    private static @Nullable Instant utc(@Nullable LocalDateTime time) {
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    /** First deletion day. */
    public @Nullable LocalDate getDayFrom() {
        return dayFrom;
    }

    /** First deletion day. */
    public void setDayFrom(@Nullable LocalDate dayFrom) {
        this.dayFrom = dayFrom;
    }

    /** Last deletion day. */
    public @Nullable LocalDate getDayTo() {
        return dayTo;
    }

    /** Last deletion day. */
    public void setDayTo(@Nullable LocalDate dayTo) {
        this.dayTo = dayTo;
    }

    /** Day of the finalization date, UTC. */
    public @Nullable LocalDate getFinalizationDay() {
        return finalizationDay;
    }

    /** Day of the finalization date, UTC. */
    public void setFinalizationDay(@Nullable LocalDate finalizationDay) {
        this.finalizationDay = finalizationDay;
    }

    /** Earliest finalization date, UTC. */
    public @Nullable LocalDateTime getFinalizationFrom() {
        return finalizationFrom;
    }

    /** Earliest finalization date, UTC. */
    public void setFinalizationFrom(@Nullable LocalDateTime finalizationFrom) {
        this.finalizationFrom = finalizationFrom;
    }

    /** Latest finalization date, UTC. */
    public @Nullable LocalDateTime getFinalizationTo() {
        return finalizationTo;
    }

    /** Latest finalization date, UTC. */
    public void setFinalizationTo(@Nullable LocalDateTime finalizationTo) {
        this.finalizationTo = finalizationTo;
    }
}
