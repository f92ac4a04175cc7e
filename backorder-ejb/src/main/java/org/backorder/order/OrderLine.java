package org.backorder.order;

import org.backorder.pricing.NamedClass;
import org.backorder.refusal.InvalidValue;

/**
 * One order of many: what a customer may say of it, everything else is left to the system.
 *
 * @param name Unicode or ACE
 * @param named the class, perhaps with the TLD it must belong to
 * @param priority higher is funded earlier (R21)
 * @param repeated accept although a live order for the name exists (R8)
 */
public record OrderLine(String name, NamedClass named, int priority, String tag, boolean repeated) {
    private static final int PRIORITY_BOUND = 1_000;
    private static final int LONGEST_TAG = 64;

    /** Refuses what no order may have. */
    public OrderLine {
        if (priority < -PRIORITY_BOUND || priority > PRIORITY_BOUND) {
            throw new InvalidValue("PRIORITY", -PRIORITY_BOUND + " to " + PRIORITY_BOUND);
        }
        if (tag.length() > LONGEST_TAG) {
            throw new InvalidValue("TAG", "at most " + LONGEST_TAG + " characters");
        }
    }

    PlaceOrderRequest request() {
        return PlaceOrderRequest.of(name, named.orderClass()).ranked(priority, tag, repeated);
    }
}
