package org.backorder.order;

import java.time.Instant;

/** What a change of the drop list does to an order (R14): a pure function, the same for one order and for many. */
enum DateMove {
    /** Nothing changes: same dates, an order that has ended, or a race that is on and decides by itself. */
    KEEP,
    /** New dates, same status. */
    FOLLOW,
    /** Hold released, back to REQUESTED with the new dates or none. */
    DEACTIVATE,
    /** After finalization: the catch plan moves to the new drop, the order stays PROCESSING. */
    REPLAN,
    /** After finalization, and no new date: the name does not drop (R26). */
    FAIL;

    /** Reason of a move back to REQUESTED: another date, or none. */
    static String reason(OrderDates dates) {
        return dates.dropAt() == null ? "NAME_LEFT_LIST" : "DROP_DATE_MOVED";
    }

    static DateMove of(OrderStatus status, OrderDates before, OrderDates after, Instant now) {
        if (after.equals(before)) {
            return KEEP;
        }
        return switch (status) {
            case REQUESTED -> FOLLOW;
            case ACTIVE -> after.beyondWindow(now) ? DEACTIVATE : FOLLOW;
            case PROCESSING -> processing(before, after, now);
            case SUCCESSFUL, FAILED, CANCELLED, AUCTION_PENDING, AUCTION_WON, AUCTION_LOST -> KEEP;
        };
    }

    private static DateMove processing(OrderDates before, OrderDates after, Instant now) {
        Instant dropAt = before.dropAt();
        if (dropAt != null && !now.isBefore(dropAt)) {
            return KEEP; // names leave the list by dropping: what became of this one the race knows
        }
        if (after.dropAt() == null) {
            return FAIL;
        }
        // a window that is open again holds the price anew within a second: the order may be cancelled until the new
        // date (R10)
        return after.finalized(now) ? REPLAN : DEACTIVATE;
    }
}
