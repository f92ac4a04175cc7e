package org.backorder.order;

import java.time.Instant;
import org.backorder.money.Money;
import org.backorder.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What would become, or became, of one line.
 *
 * @param ace the name as stored, absent when it cannot be read
 * @param apiClass {@code COM_BACKORDER}, absent when there is no such class
 * @param price of a success, absent when there is none
 * @param finalizationAt deadline, UTC; absent for a name on no list
 * @param refusal why there is no order, absent for a good line
 * @param order the order, once placed
 * @param alone true for a line that has to be placed by itself, because its price is held at once (R34)
 */
public record LineVerdict(
        @Nullable String ace,
        @Nullable String unicode,
        @Nullable String apiClass,
        @Nullable Money price,
        @Nullable Instant finalizationAt,
        @Nullable Refusal refusal,
        @Nullable OrderId order,
        boolean alone) {
    /** Code of a line that can be or was ordered. */
    public static final int GOOD = 200;

    /** 200, or the refusal's code. */
    public int code() {
        return refusal == null ? GOOD : refusal.code();
    }

    /** A line that never became a request. */
    public static LineVerdict unreadable(Refusal refusal) {
        return new LineVerdict(null, null, null, null, null, refusal, null, false);
    }

    LineVerdict dated(@Nullable Instant deadline) {
        return new LineVerdict(ace, unicode, apiClass, price, deadline, refusal, order, alone);
    }

    LineVerdict toBeAlone() {
        return new LineVerdict(ace, unicode, apiClass, price, finalizationAt, refusal, order, true);
    }

    /** The line after it was refused. */
    public LineVerdict refused(Refusal why) {
        return new LineVerdict(ace, unicode, apiClass, price, finalizationAt, why, null, false);
    }

    LineVerdict placed(OrderId id) {
        return new LineVerdict(ace, unicode, apiClass, price, finalizationAt, null, id, false);
    }
}
