package org.backorder.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the list does to an order; drops are written as hours from now, the window opens 73 and closes 1 hour before a drop. */
@Tag("R14")
class DateMoveTest {
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

    @ParameterizedTest(name = "{0} {1} -> {2}: {3}")
    @CsvSource({
        "REQUESTED, , 100, FOLLOW",
        "REQUESTED, 100, 10, FOLLOW",
        "REQUESTED, 100, , FOLLOW",
        "REQUESTED, 100, 100, KEEP",
        "REQUESTED, , , KEEP",
        // the window of a drop in 73 hours opens now: its first instant is inside
        "ACTIVE, 10, 73, FOLLOW",
        "ACTIVE, 10, 74, DEACTIVATE",
        "ACTIVE, 10, 2, FOLLOW",
        "ACTIVE, 10, , DEACTIVATE",
        "ACTIVE, 10, 10, KEEP",
        // finalized, the drop still to come
        "PROCESSING, 0.5, 100, DEACTIVATE",
        "PROCESSING, 0.5, 10, DEACTIVATE",
        "PROCESSING, 0.5, 1, REPLAN",
        "PROCESSING, 0.5, 0.75, REPLAN",
        "PROCESSING, 0.5, , FAIL",
        "PROCESSING, 0.5, 0.5, KEEP",
        // the drop has come: names leave the list by dropping
        "PROCESSING, 0, , KEEP",
        "PROCESSING, -1, 100, KEEP",
        "SUCCESSFUL, -1, , KEEP",
        "AUCTION_PENDING, -1, 100, KEEP",
    })
    void decides(OrderStatus status, @Nullable String before, @Nullable String after, DateMove expected) {
        assertThat(DateMove.of(status, dates(before), dates(after), NOW)).isEqualTo(expected);
    }

    private static OrderDates dates(@Nullable String hours) {
        if (hours == null) {
            return OrderDates.UNKNOWN;
        }
        Instant drop = NOW.plus(Duration.ofMinutes(new java.math.BigDecimal(hours)
                .multiply(java.math.BigDecimal.valueOf(60))
                .longValueExact()));
        return new OrderDates(drop, drop.minus(Duration.ofHours(1)), drop.minus(Duration.ofHours(73)));
    }
}
