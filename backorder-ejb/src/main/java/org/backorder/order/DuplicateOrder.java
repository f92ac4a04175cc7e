package org.backorder.order;

import org.backorder.refusal.Refusal;

/** The customer has a live order of that class for the name (540, R8); NEW=1 asks for another one. */
public class DuplicateOrder extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Names class and name. */
    public DuplicateOrder(String apiClass, String name) {
        super(540, "duplicate-order", apiClass, name);
    }
}
