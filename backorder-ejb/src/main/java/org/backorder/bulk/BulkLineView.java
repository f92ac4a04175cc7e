package org.backorder.bulk;

import java.io.Serializable;
import java.time.Instant;
import org.backorder.money.Money;
import org.backorder.order.OrderId;
import org.jspecify.annotations.Nullable;

/**
 * A line and its verdict; instants are UTC.
 *
 * @param number of the line in the text, from 1
 * @param text the name as given
 * @param code 200 for a line that can be or was ordered, else the refusal's
 * @param detail why it was refused, empty for a good one
 * @param order the order it became, absent when there is none
 */
public record BulkLineView(
        int number,
        String text,
        @Nullable String ace,
        @Nullable String unicode,
        @Nullable String apiClass,
        int priority,
        String tag,
        int code,
        String detail,
        @Nullable Money price,
        @Nullable Instant finalizationAt,
        @Nullable OrderId order,
        @Nullable String status)
        implements Serializable {}
