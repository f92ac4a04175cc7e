package org.backorder.droplist;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.backorder.customer.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * What to search the list for (R16); one object for API, panel and alerts. Empty collections and absent values do not filter.
 *
 * @param keywords in the Unicode label, joined by {@code allKeywords} (AND) or any (OR)
 * @param match BEGIN, END or ANY
 * @param regexp linear-time expression found in the label (RE2)
 * @param minFinalization inclusive, UTC
 * @param maxFinalization inclusive, UTC
 * @param notOrderedBy leaves out names this customer has a live order for
 */
public record DropListFilter(
        List<String> keywords,
        boolean allKeywords,
        Match match,
        List<String> exclude,
        @Nullable String regexp,
        Set<String> tlds,
        Set<LocalDate> deletionDays,
        Set<LocalDate> finalizationDays,
        Set<Instant> finalizations,
        @Nullable Instant minFinalization,
        @Nullable Instant maxFinalization,
        Set<Integer> lengths,
        @Nullable Integer minLength,
        @Nullable Integer maxLength,
        Set<Integer> scores,
        boolean noHyphens,
        boolean noDigits,
        boolean noIdn,
        boolean digitsOnly,
        @Nullable CustomerId notOrderedBy)
        implements Serializable {
    /** Where in the label a keyword must stand. */
    public enum Match {
        BEGIN,
        END,
        ANY
    }

    /** Everything. */
    public static DropListFilter everything() {
        return new DropListFilter(
                List.of(), false, Match.ANY, List.of(), null, Set.of(), Set.of(), Set.of(), Set.of(), null, null,
                Set.of(), null, null, Set.of(), false, false, false, false, null);
    }
}
