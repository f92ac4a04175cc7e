package org.backorder.droplist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.backorder.customer.CustomerId;
import org.jspecify.annotations.Nullable;

/** A filter that can be set field by field. */
final class Filter {
    List<String> keywords = List.of();
    boolean all;
    DropListFilter.Match match = DropListFilter.Match.ANY;
    List<String> exclude = List.of();

    @Nullable
    String regexp;

    Set<String> tlds = Set.of();
    Set<LocalDate> deletionDays = Set.of();
    Set<LocalDate> finalizationDays = Set.of();
    Set<Instant> finalizations = Set.of();

    @Nullable
    Instant min;

    @Nullable
    Instant max;

    Set<Integer> lengths = Set.of();

    @Nullable
    Integer minLength;

    @Nullable
    Integer maxLength;

    Set<Integer> scores = Set.of();
    boolean noHyphens;
    boolean noDigits;
    boolean noIdn;
    boolean digitsOnly;

    @Nullable
    CustomerId notOrderedBy;

    DropListFilter build() {
        return new DropListFilter(
                keywords,
                all,
                match,
                exclude,
                regexp,
                tlds,
                deletionDays,
                finalizationDays,
                finalizations,
                min,
                max,
                lengths,
                minLength,
                maxLength,
                scores,
                noHyphens,
                noDigits,
                noIdn,
                digitsOnly,
                notOrderedBy);
    }

    /** Sets fields of a filter. */
    interface Setting {
        void on(Filter filter);
    }

    static Filter with(Setting setting) {
        Filter filter = new Filter();
        setting.on(filter);
        return filter;
    }
}
