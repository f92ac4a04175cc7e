package org.backorder.droplist;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code drop_source}.
 *
 * @param complete a name missing from the list has been renewed or restored (registries.md 3.2)
 * @param trust the higher, the more: a list never moves a date that came from a more trusted one
 * @param every between scheduled imports; absent when nothing is fetched
 * @param leastShare percent of the last run's rows a list must have (R12)
 */
record DropSource(
        String id,
        String title,
        String importer,
        @Nullable String address,
        @Nullable Duration every,
        boolean complete,
        int trust,
        int leastShare,
        boolean enabled,
        @Nullable Instant nextImportAt,
        @Nullable String etag,
        @Nullable String lastModified) {
    /** When a scheduled import is due; null when this source is not fetched. */
    @Nullable
    Instant dueAt(Instant now) {
        if (!enabled || address == null || every == null) {
            return null;
        }
        return nextImportAt == null ? now : nextImportAt;
    }

    /** The next instant after {@code now} that keeps the phase of the schedule. */
    Instant followingImport(Instant now) {
        Duration step = every == null ? Duration.ofDays(1) : every;
        Instant from = nextImportAt == null ? now : nextImportAt;
        if (from.isAfter(now)) {
            return from;
        }
        long passed = Duration.between(from, now).dividedBy(step) + 1;
        return from.plus(step.multipliedBy(passed));
    }
}
