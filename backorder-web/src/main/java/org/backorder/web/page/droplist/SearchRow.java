package org.backorder.web.page.droplist;

import java.io.Serializable;
import org.backorder.droplist.DroppingName;
import org.backorder.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A name of the list as one customer sees it.
 *
 * @param price of a success, absent when the customer has no price for the TLD
 * @param orderId the customer's live order for it
 * @param open orders are still taken
 * @param question what is asked before ordering
 */
public record SearchRow(
        DroppingName name, @Nullable Money price, @Nullable Long orderId, boolean open, String question)
        implements Serializable {
    /** True when a click may order it. */
    public boolean orderable() {
        return open && price != null && orderId == null;
    }
}
