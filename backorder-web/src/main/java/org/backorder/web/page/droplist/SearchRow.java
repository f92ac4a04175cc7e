package org.backorder.web.page.droplist;

import java.io.Serializable;
import org.backorder.droplist.DroppingName;
import org.backorder.money.Money;
import org.backorder.pricing.OrderClass;
import org.jspecify.annotations.Nullable;

/**
 * A name of the list as one customer sees it.
 *
 * @param price of a success, absent when the customer has no price for the TLD
 * @param orderId the customer's live order for it
 * @param orderClass what can be ordered now: a regular order before the finalization date, a Lite one in its window after it (R34)
 * @param liteWindow when Lite orders are taken after the drop, such as {@code 14:00-24:00 America/New_York}; empty where never
 * @param question what is asked before ordering
 */
public record SearchRow(
        DroppingName name,
        @Nullable Money price,
        @Nullable Long orderId,
        @Nullable OrderClass orderClass,
        String liteWindow,
        String question)
        implements Serializable {
    /** True when a click may order it. */
    public boolean orderable() {
        return orderClass != null && price != null && orderId == null;
    }

    /** True when the finalization date has passed and no Lite order is taken at this hour. */
    public boolean closed() {
        return orderClass == null && orderId == null;
    }
}
