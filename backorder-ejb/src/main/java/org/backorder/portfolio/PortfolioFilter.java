package org.backorder.portfolio;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.backorder.customer.Reach;
import org.jspecify.annotations.Nullable;

/**
 * Which objects are wanted.
 *
 * @param reach whose; absent = everyone's, for staff
 * @param objectClasses of these kinds only
 * @param patterns with {@code *}, any case; one of each field's must fit
 * @param fits what each row must fulfil beyond that: regular expressions, which the database does not run
 * @param dates bounds to the whole second, inclusive, UTC; an object without the date is outside
 * @param latestOnly one row per name, the object created last
 */
public record PortfolioFilter(
        @Nullable Reach reach,
        List<ObjectClass> objectClasses,
        Map<Field, List<String>> patterns,
        @Nullable Predicate<PortfolioRow> fits,
        Map<Date, Bounds> dates,
        boolean latestOnly) {
    /** What patterns may be about. */
    public enum Field {
        DOMAIN("(name ILIKE ANY (?) OR name_unicode ILIKE ANY (?))", 2),
        OBJECTID("id ILIKE ANY (?)", 1),
        SUBCLASS("subclass ILIKE ANY (?)", 1),
        STATUS("status ILIKE ANY (?)", 1),
        USER("login ILIKE ANY (?)", 1);

        private final String condition;
        private final int times;

        Field(String condition, int times) {
            this.condition = condition;
            this.times = times;
        }

        String condition() {
            return condition;
        }

        /** How often the patterns stand in the condition. */
        int times() {
            return times;
        }
    }

    /** Dates an object may have. A name is paid for, and accounted, until its registration ends. */
    public enum Date {
        CREATEDDATE("created_at"),
        UPDATEDDATE("updated_at"),
        EXPIRATIONDATE("expires_at"),
        PAIDUNTILDATE("expires_at"),
        ACCOUNTINGDATE("expires_at"),
        FINALIZATIONDATE("finalization_at"),
        FAILUREDATE("failed_at");

        private final String column;

        Date(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }

    /** From and to, either may be absent. */
    public record Bounds(@Nullable Instant from, @Nullable Instant to) {}

    /** Copies lists and maps. */
    public PortfolioFilter {
        objectClasses = List.copyOf(objectClasses);
        patterns = Map.copyOf(patterns);
        dates = Map.copyOf(dates);
    }
}
